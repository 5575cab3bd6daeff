package io.github.containerlint.dockerignore;

import java.util.BitSet;
import java.util.List;

/**
 * Matches a pattern against paths, and against all paths below a directory at once.
 *
 * <p>All places that the matcher may have reached in the pattern are followed together, so the time grows only with the
 * product of the lengths of pattern and path. The place before token {@code i} has the number {@code 2 * i}, the place
 * within it {@code 2 * i + 1}.
 */
final class PathMatcher {
    /** Stands for a name that is not known, so that only tokens for any name accept it. */
    private static final int ANY_NAME = -2;

    private final List<PathToken> tokens;

    PathMatcher(List<PathToken> tokens) {
        this.tokens = tokens;
    }

    boolean matches(String path) {
        return accepts(after(path));
    }

    /** Whether the pattern matches every file that the directory can contain, under any name. */
    boolean matchesAllIn(String directory) {
        return accepts(step(after(inside(directory)), ANY_NAME));
    }

    /** Whether the pattern can match a file below the directory. */
    boolean mayMatchBelow(String directory) {
        BitSet places = after(inside(directory));
        places.clear(2 * tokens.size());
        return !places.isEmpty();
    }

    private static String inside(String directory) {
        return directory.isEmpty() ? "" : directory + "/";
    }

    private boolean accepts(BitSet places) {
        return places.get(2 * tokens.size());
    }

    private BitSet after(String path) {
        BitSet places = new BitSet(2 * tokens.size() + 1);
        arrive(places, 0);
        int[] characters = path.codePoints().toArray();
        for (int at = 0; at < characters.length && !places.isEmpty(); at++) {
            places = step(places, characters[at]);
        }
        return places;
    }

    private BitSet step(BitSet places, int character) {
        BitSet next = new BitSet(2 * tokens.size() + 1);
        for (int place = places.nextSetBit(0); place >= 0; place = places.nextSetBit(place + 1)) {
            if (place < 2 * tokens.size()) {
                step(place, character, next);
            }
        }
        return next;
    }

    private void step(int place, int character, BitSet next) {
        int index = place / 2;
        PathToken token = tokens.get(index);
        boolean stays = token instanceof PathToken.Rest || token instanceof PathToken.Stretch && character != '/';
        if (stays) {
            arrive(next, index);
        } else if (token instanceof PathToken.Directories) {
            next.set(2 * index + 1);
            if (character == '/') {
                arrive(next, index + 1);
            }
        } else if (takes(token, character)) {
            arrive(next, index + 1);
        }
    }

    private static boolean takes(PathToken token, int character) {
        if (token instanceof PathToken.Letter letter) {
            return letter.codePoint() == character;
        } else if (token instanceof PathToken.AnyLetter) {
            return character != '/' && character != ANY_NAME;
        }
        return token instanceof PathToken.OneOf oneOf && character != ANY_NAME && oneOf.takes(character);
    }

    /** Marks the place before the token, and the places behind it that are reached through tokens that can be empty. */
    private void arrive(BitSet places, int index) {
        int at = index;
        while (at < tokens.size() && !places.get(2 * at) && mayBeEmpty(tokens.get(at))) {
            places.set(2 * at);
            at++;
        }
        places.set(2 * at);
    }

    private static boolean mayBeEmpty(PathToken token) {
        return token instanceof PathToken.Stretch
                || token instanceof PathToken.Directories
                || token instanceof PathToken.Rest;
    }
}
