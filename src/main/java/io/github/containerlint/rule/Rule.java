package io.github.containerlint.rule;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Finds one kind of fault in a container setup.
 *
 * <p>A rule implements exactly one of the permitted interfaces: the one for the element that it checks. It carries a
 * {@link RuleInfo} and is declared as a provider for {@link java.util.ServiceLoader}. It has no state, reads no file and knows no
 * configuration and no other rule.
 */
@API(status = Status.STABLE)
public sealed interface Rule
        permits BuildRule, CompositionRule, ContainerRule, DockerfileRule, ProjectRule, SuppressionRule {}
