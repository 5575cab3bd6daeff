package io.github.containerlint.rule;

import java.util.List;

/**
 * What people see when something is wrong.
 *
 * @param name identifies it: words with hyphens between them
 * @param topic the heading under which it is listed
 * @param phrases words of error messages, or what is seen
 * @param rules the names of the rules that find a cause, the most common one first
 */
public record Symptom(String name, String topic, List<String> phrases, List<String> rules) {
    public Symptom {
        phrases = List.copyOf(phrases);
        rules = List.copyOf(rules);
    }
}
