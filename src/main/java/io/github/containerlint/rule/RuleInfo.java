package io.github.containerlint.rule;

import io.github.containerlint.finding.Severity;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The description of a rule. The rule's page is made from it and from the rule's fixtures.
 *
 * <p>Plain double quotes must be escaped in its text blocks, because the tool that writes the plugin descriptor reads
 * every source file and cannot parse them otherwise.
 */
@API(status = Status.STABLE)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface RuleInfo {
    /** The name that identifies the rule: kebab-case, and states the fault, never the cure. */
    String name();

    /** The default severity; {@link Severity#OFF} for a rule that must be switched on. */
    Severity severity();

    /** The version of this plugin that added the rule. */
    String since();

    /**
     * The highest severity in files that only developers start, which may do without restart policies and kept data.
     */
    Severity development() default Severity.ERROR;

    /** The rule in one line, without a full stop. */
    String summary();

    /** What goes wrong when a finding of this rule is ignored. */
    String why();

    /** What the fix does; empty when the rule offers none. */
    String fix() default "";

    /** Why a finding may have no certain repair, in one clause, such as {@code which version is meant is not known}. */
    String byHand() default "";

    /** The cases that look like the fault and that the rule leaves alone, each as a noun phrase. */
    String[] fine() default {};

    /** Addresses of the documentation that the rule rests on. */
    String[] references() default {};
}
