package io.github.containerlint.dockerfile.stage;

import io.github.containerlint.dockerfile.expand.Expanded;
import io.github.containerlint.dockerfile.expand.Expansion;
import io.github.containerlint.dockerfile.expand.Variable;
import io.github.containerlint.source.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The variables of a stage at one moment.
 *
 * @param escape the file's escape character
 */
record Scope(Journal.Moment moment, char escape) implements Environment {
    /** The variables as they are now; later changes have no effect on the scope. */
    static Scope now(Journal journal, char escape) {
        return new Scope(journal.now(), escape);
    }

    @Override
    public Variable variable(String name) {
        return moment.variable(name);
    }

    @Override
    public Map<String, Text> known() {
        Map<String, Text> known = new TreeMap<>();
        moment.names().forEach(name -> value(name).ifPresent(value -> known.put(name, value)));
        return Collections.unmodifiableMap(known);
    }

    @Override
    public List<Text> searchPath() {
        Variable path = variable("PATH");
        if (path instanceof Variable.Known known) {
            return directories(known.value());
        }
        if (path instanceof Variable.Partial partial) {
            return directories(partial.value()).stream()
                    .filter(directory -> directory.value().indexOf('$') < 0)
                    .toList();
        }
        return List.of();
    }

    private static List<Text> directories(Text path) {
        List<Text> directories = new ArrayList<>();
        int at = 0;
        while (at < path.length()) {
            int colon = path.value().indexOf(':', at);
            int end = colon < 0 ? path.length() : colon;
            if (end > at) {
                directories.add(path.slice(at, end));
            }
            at = end + 1;
        }
        return List.copyOf(directories);
    }

    @Override
    public Expanded expand(Text word) {
        Expansion.Result result = lex(word);
        return new Expanded(result.text(), result.complete(), result.fault());
    }

    /** The word with values in place of its variables, and the words that it splits into. */
    Expansion.Result lex(Text word) {
        return Expansion.of(word, this::variable, escape);
    }
}
