package io.github.containerlint.rule;

import io.github.containerlint.facts.FactSheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The symptoms of {@code symptoms.txt}. */
public final class Symptoms {
    static final String SHEET = "symptoms.txt";
    static final Set<String> KEYS = Set.of("topic", "says", "rules", "source");

    private Symptoms() {}

    /** All symptoms, in the order of the sheet, which keeps those of one topic together. */
    public static List<Symptom> load() {
        List<Symptom> symptoms = new ArrayList<>();
        for (FactSheet.Entry entry : FactSheet.load(SHEET, KEYS)) {
            entry.required("rules");
            symptoms.add(new Symptom(
                    entry.names().get(0),
                    String.join(" ", entry.words("topic")),
                    entry.lines("says").stream()
                            .map(words -> String.join(" ", words))
                            .toList(),
                    entry.words("rules")));
        }
        return symptoms;
    }
}
