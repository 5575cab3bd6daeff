package io.github.containerlint.lint;

/**
 * A rule that broke down: a fault of the rule, not of the project.
 *
 * @param element what it was looking at: {@code services.web}
 */
public record RuleFailure(String rule, String element, Throwable cause) {}
