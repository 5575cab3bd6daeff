package io.github.containerlint.dockerfile.stage;

import io.github.containerlint.dockerfile.expand.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What the variables of a stage were given, one after the other, so that each moment can be looked up again. */
final class Journal {
    private final Allowance allowance;
    private final Optional<Moment> before;
    private final Variable otherwise;
    private final Map<String, List<Entry>> entries = new HashMap<>();
    private int time;

    private record Entry(int time, Variable variable) {}

    /** A moment in a journal. */
    record Moment(Journal journal, int time) {
        /** What the variable was then, here or in the journals before this one. */
        Variable variable(String name) {
            Moment at = this;
            while (true) {
                Optional<Variable> found = at.journal.at(at.time, name);
                if (found.isPresent()) {
                    return found.get();
                }
                if (at.journal.before.isEmpty()) {
                    return at.journal.otherwise;
                }
                at = at.journal.before.get();
            }
        }

        /** The names that are set at some time in the journal or in those before it. */
        Set<String> names() {
            Set<String> names = new TreeSet<>();
            Optional<Moment> at = Optional.of(this);
            while (at.isPresent()) {
                names.addAll(at.get().journal.entries.keySet());
                at = at.get().journal.before;
            }
            return names;
        }
    }

    /**
     * @param before where those that are not set here are looked up
     * @param otherwise what one is that is set nowhere
     */
    Journal(Allowance allowance, Optional<Moment> before, Variable otherwise) {
        this.allowance = allowance;
        this.before = before;
        this.otherwise = otherwise;
    }

    void set(String name, Variable variable) {
        time++;
        Variable kept = allowance.take(variable.length()) ? variable : Variable.UNKNOWN;
        entries.computeIfAbsent(name, key -> new ArrayList<>()).add(new Entry(time, kept));
    }

    /** The variables as they are now, whatever is set later. */
    Moment now() {
        return new Moment(this, time);
    }

    /** What the name was given last at or before the time. */
    private Optional<Variable> at(int when, String name) {
        List<Entry> given = entries.getOrDefault(name, List.of());
        int low = 0;
        int high = given.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (given.get(middle).time() <= when) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? Optional.empty() : Optional.of(given.get(low - 1).variable());
    }
}
