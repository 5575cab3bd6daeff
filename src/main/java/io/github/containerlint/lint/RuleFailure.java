package io.github.containerlint.lint;

/**
 * Where the linter broke down: its fault or that of a rule, not of the project.
 *
 * @param rule the rule that was at work; empty where the files were read, or shown
 * @param element what was looked at: {@code services.web}, {@code compose.yaml}
 */
public record RuleFailure(String rule, String element, Throwable cause) {
    /** What to tell, in one line. */
    public String message() {
        String fault = cause.getClass().getSimpleName();
        return rule.isEmpty()
                ? "container-lint broke down on %s with %s; report it to its authors, and leave the file out until then"
                        .formatted(element, fault)
                : "rule '%s' broke down on %s with %s; switch it off and report it to its author"
                        .formatted(rule, element, fault);
    }
}
