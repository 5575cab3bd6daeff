package io.github.containerlint.rule;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Something that is wrong with a container setup, and how to see it.
 *
 * <p>A rule implements the one interface of the element it looks at, carries a {@link RuleInfo}, and is found through
 * {@link java.util.ServiceLoader}. It has no state, reads no file and knows no configuration and no other rule.
 */
@API(status = Status.STABLE)
public sealed interface Rule permits BuildRule, CompositionRule, ContainerRule, DockerfileRule, ProjectRule {}
