package io.github.containerlint.shell;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The variables of a shell at one moment: each known, known to be unset, or unknown.
 *
 * <p>Immutable; a change gives a new object that shares the older ones, so that every command can keep its own
 * variables.
 */
public final class Variables {
    /** The most changes that are followed; after more of them no variable is known. */
    private static final int MAX_CHANGES = 1_000;

    static final Variables NONE = of(Map.of());

    private final Map<String, String> start;
    private final Variables before;
    private final Change change;
    private final int changes;
    private Variables child;

    /** One change of a variable. */
    private record Change(String name, Kind kind, String value) {}

    private enum Kind {
        SET,
        UNSET,
        UNKNOWN,
        EXPORTED,
        FORGOTTEN
    }

    private Variables(Map<String, String> start, Variables before, Change change, int changes) {
        this.start = start;
        this.before = before;
        this.change = change;
        this.changes = changes;
    }

    /** The variables of a shell that starts with these exported variables. */
    static Variables of(Map<String, String> exported) {
        return new Variables(Map.copyOf(exported), null, null, 0);
    }

    private Variables changed(String name, Kind kind, String value) {
        if (changes > MAX_CHANGES) {
            return this;
        }
        Change next = changes < MAX_CHANGES ? new Change(name, kind, value) : new Change("", Kind.FORGOTTEN, "");
        return new Variables(start, this, next, changes + 1);
    }

    Variables set(String name, Optional<String> value) {
        return value.map(known -> changed(name, Kind.SET, known)).orElseGet(() -> changed(name, Kind.UNKNOWN, ""));
    }

    Variables unset(String name) {
        return changed(name, Kind.UNSET, "");
    }

    Variables export(String name) {
        return changed(name, Kind.EXPORTED, "");
    }

    /** The value; empty when the variable is unset or unknown. */
    public Optional<String> value(String name) {
        return last(name)
                .map(last -> last.kind() == Kind.SET ? Optional.of(last.value()) : Optional.<String>empty())
                .orElseGet(() -> Optional.ofNullable(start.get(name)));
    }

    /** Whether the script itself gave the variable a value that cannot be known. */
    public boolean isUnknown(String name) {
        return last(name)
                .map(last -> last.kind() == Kind.UNKNOWN || last.kind() == Kind.FORGOTTEN)
                .orElse(false);
    }

    /** Whether the script itself unset the variable. */
    public boolean isUnset(String name) {
        return last(name).map(last -> last.kind() == Kind.UNSET).orElse(false);
    }

    private Optional<Change> last(String name) {
        for (Variables at = this; at.change != null; at = at.before) {
            boolean same = at.change.kind() != Kind.EXPORTED && at.change.name().equals(name);
            if (same || at.change.kind() == Kind.FORGOTTEN) {
                return Optional.of(at.change);
            }
        }
        return Optional.empty();
    }

    /** The exported variables whose values are known; sorted by name. */
    public Map<String, String> exported() {
        Map<String, String> known = new TreeMap<>();
        Map<String, Change> latest = latest();
        if (latest.containsKey("")) {
            return Map.of();
        }
        for (String name : exportedNames()) {
            Change last = latest.get(name);
            if (last == null) {
                Optional.ofNullable(start.get(name)).ifPresent(value -> known.put(name, value));
            } else if (last.kind() == Kind.SET) {
                known.put(name, last.value());
            }
        }
        return Collections.unmodifiableMap(known);
    }

    /** The variables that a program sees which the shell starts now: the exported ones. */
    Variables inherited() {
        if (child == null) {
            child = newChild();
        }
        return child;
    }

    private Variables newChild() {
        Variables started = of(exported());
        Map<String, Change> latest = latest();
        for (String name : exportedNames()) {
            boolean unknown = latest.containsKey(name) && latest.get(name).kind() == Kind.UNKNOWN;
            started = unknown ? started.set(name, Optional.empty()) : started;
        }
        return started;
    }

    /** The last change of each variable; under the empty name when all variables became unknown. */
    private Map<String, Change> latest() {
        Map<String, Change> latest = new HashMap<>();
        for (Variables at = this; at.change != null; at = at.before) {
            if (at.change.kind() != Kind.EXPORTED) {
                latest.putIfAbsent(at.change.name(), at.change);
            }
        }
        return latest;
    }

    private Set<String> exportedNames() {
        Set<String> names = new TreeSet<>(start.keySet());
        for (Variables at = this; at.change != null; at = at.before) {
            if (at.change.kind() == Kind.EXPORTED) {
                names.add(at.change.name());
            }
        }
        return names;
    }

    /** The variables that hold after either of the two: those with different values are unknown. */
    Variables or(Variables other) {
        Variables common = commonWith(other);
        Set<String> names = new TreeSet<>(changedSince(common));
        names.addAll(other.changedSince(common));
        Variables merged = this;
        for (String name : names) {
            merged = agrees(other, name) ? merged : merged.set(name, Optional.empty());
        }
        return merged;
    }

    private boolean agrees(Variables other, String name) {
        return value(name).equals(other.value(name))
                && isUnset(name) == other.isUnset(name)
                && isUnknown(name) == other.isUnknown(name);
    }

    private Variables commonWith(Variables other) {
        Variables left = this;
        Variables right = other;
        while (left != right && (left.before != null || right.before != null)) {
            if (left.changes >= right.changes) {
                left = left.before;
            } else {
                right = right.before;
            }
        }
        return left;
    }

    private Set<String> changedSince(Variables earlier) {
        Set<String> names = new HashSet<>();
        for (Variables at = this; at.change != null && at != earlier; at = at.before) {
            names.add(at.change.name());
        }
        return names;
    }

    @Override
    public String toString() {
        return exported().toString();
    }
}
