package io.github.containerlint.lint;

/**
 * A failure of the linter or a rule, which is no fault of the project.
 *
 * @param rule the rule that failed; empty where reading or showing the files failed
 * @param element the element that was checked, such as {@code services.web} or {@code compose.yaml}
 */
public record RuleFailure(String rule, String element, Throwable cause) {
    /** The message to report, in one line. */
    public String message() {
        String fault = cause.getClass().getSimpleName();
        return rule.isEmpty()
                ? "container-lint broke down on %s with %s; report it to its authors, and leave the file out until then"
                        .formatted(element, fault)
                : "rule '%s' broke down on %s with %s; switch it off and report it to its author"
                        .formatted(rule, element, fault);
    }
}
