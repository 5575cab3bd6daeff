package io.github.containerlint.dockerfile.stage;

import io.github.containerlint.dockerfile.expand.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The values that the variables of a stage get, in their order, so that the values at each moment can be looked up. */
final class Journal {
    private final Allowance allowance;
    private final Optional<Moment> before;
    private final Variable otherwise;
    private final Map<String, List<Entry>> entries = new HashMap<>();
    private int time;

    private record Entry(int time, Variable variable) {}

    /** A journal at one moment. */
    record Moment(Journal journal, int time) {
        /** The value of the variable at this moment, from this journal or those before it. */
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

        /** The names that are set at any time in this journal or those before it. */
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
     * @param before the variables that are looked up where a name is not set here
     * @param otherwise the value of a name that is not set at all
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

    /** The variables as they are now; later changes have no effect on the scope. */
    Moment now() {
        return new Moment(this, time);
    }

    /** The last value that the variable got at or before the time; empty when it got none. */
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
