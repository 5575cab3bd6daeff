package io.github.containerlint.image;

import io.github.containerlint.facts.FactSheet;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A variable or an option that makes an image keep its data in another program.
 *
 * @param name the name of the variable, or of the option with its dashes
 * @param here the values with which the data stay in the image's container
 */
@API(status = Status.EXPERIMENTAL)
public record Elsewhere(String name, List<String> here) {
    public Elsewhere {
        here = List.copyOf(here);
    }

    static List<Elsewhere> all(FactSheet.Entry entry) {
        return entry.lines("elsewhere").stream()
                .map(words -> new Elsewhere(words.get(0), words.subList(1, words.size())))
                .toList();
    }

    public boolean isOption() {
        return name.startsWith("-");
    }
}
