package io.github.containerlint.dockerfile.expand;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A shell pattern of {@code ${name#pattern}} and similar forms: {@code *} and {@code ?} stand for characters, or for
 * themselves after a backslash.
 */
final class Glob {
    /** The most steps of a match; patterns and values written by hand need fewer, others are not evaluated. */
    private static final int MOST_STEPS = 2_000_000;

    private final List<Element> elements;
    private int steps;

    private record Element(Kind kind, char literal) {
        boolean matches(char c) {
            return kind == Kind.ONE || kind == Kind.LITERAL && literal == c;
        }
    }

    private enum Kind {
        LITERAL,
        ONE,
        ANY
    }

    private Glob(List<Element> elements) {
        this.elements = elements;
    }

    /** The parsed pattern; empty when it escapes a character that needs no escape, which Docker refuses. */
    static Optional<Glob> of(String pattern) {
        List<Element> elements = new ArrayList<>();
        int at = 0;
        while (at < pattern.length()) {
            char c = pattern.charAt(at);
            if (c != '\\') {
                elements.add(element(c));
                at++;
                continue;
            }
            char escaped = at + 1 < pattern.length() ? pattern.charAt(at + 1) : 0;
            if ("*?\\}/".indexOf(escaped) < 0) {
                return Optional.empty();
            }
            elements.add(new Element(Kind.LITERAL, escaped));
            at += 2;
        }
        return Optional.of(new Glob(elements));
    }

    private static Element element(char c) {
        return switch (c) {
            case '*' -> new Element(Kind.ANY, c);
            case '?' -> new Element(Kind.ONE, c);
            default -> new Element(Kind.LITERAL, c);
        };
    }

    /** The same pattern, read from its end. */
    Glob reversed() {
        List<Element> reversed = new ArrayList<>(elements);
        Collections.reverse(reversed);
        return new Glob(reversed);
    }

    /** Whether matching took too many steps, so that its answers are not valid. */
    boolean isExhausted() {
        return steps > MOST_STEPS;
    }

    /** The end of the shortest or longest match that begins at {@code from}; empty when there is none. */
    OptionalInt match(CharSequence value, int from, boolean longest) {
        boolean[] reached = closure(new boolean[elements.size() + 1], 0);
        OptionalInt found = reached[elements.size()] ? OptionalInt.of(from) : OptionalInt.empty();
        int at = from;
        while (at < value.length() && !isExhausted() && (longest || found.isEmpty())) {
            reached = step(reached, value.charAt(at));
            at++;
            found = reached[elements.size()] ? OptionalInt.of(at) : found;
        }
        return found;
    }

    private boolean[] step(boolean[] reached, char c) {
        boolean[] next = new boolean[reached.length];
        steps += reached.length;
        for (int i = 0; i < elements.size(); i++) {
            if (!reached[i]) {
                continue;
            }
            if (elements.get(i).kind() == Kind.ANY) {
                closure(next, i);
            } else if (elements.get(i).matches(c)) {
                closure(next, i + 1);
            }
        }
        return next;
    }

    /** Marks an element as reached, and the elements behind it that follow only stars, which can match nothing. */
    private boolean[] closure(boolean[] reached, int place) {
        int at = place;
        reached[at] = true;
        while (at < elements.size() && elements.get(at).kind() == Kind.ANY) {
            at++;
            reached[at] = true;
        }
        return reached;
    }
}
