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
 * All that is said of a rule itself; its page is made from this and from its fixtures.
 *
 * <p>Plain double quotes must be escaped in its text blocks: the tool that writes the plugin descriptor reads every source
 * and cannot read them otherwise.
 */
@API(status = Status.STABLE)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface RuleInfo {
    /** The identity: kebab-case, and states the smell, never the cure. */
    String name();

    /** The default; {@link Severity#OFF} for a rule that must be asked for. */
    Severity severity();

    /** The version that brought it. */
    String since();

    /** The rule in one line, without a full stop. */
    String summary();

    /** What goes wrong for whoever ignores it. */
    String why();

    /** What the fix does; empty when there is none. */
    String fix() default "";

    /** Addresses of the documentation that the rule rests on. */
    String[] references() default {};
}
