package io.github.containerlint.project;

/**
 * A file that the configuration names and that is not there, or a pattern that no file matches.
 *
 * @param parameter {@code composeFiles} or {@code dockerfiles}
 * @param entry the element of the parameter, as it was written
 * @param problem a sentence: which parameter, what is wrong with its value, a semicolon, what to write instead
 */
public record AbsentSelection(String parameter, String entry, String problem) {
    boolean isFor(String otherParameter, String otherEntry) {
        return parameter.equals(otherParameter) && entry.equals(otherEntry);
    }
}
