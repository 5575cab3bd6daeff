package io.github.containerlint.image;

import io.github.containerlint.facts.FactSheet;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The directory in which an image keeps its data when one of some variables is set.
 *
 * @param variables the names; a star at the end of one stands for any letters
 * @param except names that do not count
 */
@API(status = Status.EXPERIMENTAL)
public record ConditionalDirectory(DataDirectory directory, List<String> variables, List<String> except) {
    private static final String NOT = "!";

    public ConditionalDirectory {
        variables = List.copyOf(variables);
        except = List.copyOf(except);
    }

    static List<ConditionalDirectory> all(FactSheet.Entry entry) {
        return entry.lines("data-if").stream().map(ConditionalDirectory::of).toList();
    }

    private static ConditionalDirectory of(List<String> words) {
        List<String> paths = words.stream().filter(word -> word.startsWith("/")).toList();
        List<String> names =
                words.stream().filter(word -> !word.startsWith("/")).toList();
        return new ConditionalDirectory(
                DataDirectory.at(paths.get(0)),
                names.stream().filter(name -> !name.startsWith(NOT)).toList(),
                names.stream()
                        .filter(name -> name.startsWith(NOT))
                        .map(name -> name.substring(NOT.length()))
                        .toList());
    }

    /** Whether a variable of this name selects the directory. */
    public boolean isMetBy(String variable) {
        return !except.contains(variable) && variables.stream().anyMatch(name -> VariableName.matches(name, variable));
    }
}
