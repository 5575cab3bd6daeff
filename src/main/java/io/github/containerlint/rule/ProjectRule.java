package io.github.containerlint.rule;

import io.github.containerlint.project.Project;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** A rule about all that was found in the linted directory. */
@API(status = Status.STABLE)
public non-sealed interface ProjectRule extends Rule {
    void check(Project project, Findings out);
}
