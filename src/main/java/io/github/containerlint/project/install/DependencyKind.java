package io.github.containerlint.project.install;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** What a dependency directory holds. */
@API(status = Status.EXPERIMENTAL)
public enum DependencyKind {
    VIRTUALENV("virtual environment"),
    /** A directory in which a tool makes virtual environments by names of its own. */
    VIRTUALENVS("virtual environments"),
    /** What conda and pixi make: a directory with a Python, other programs and packages. */
    CONDA("conda environment"),
    /** A directory of packages that is no environment, such as pip's target. */
    PYTHON_PACKAGES("Python packages"),
    NODE_MODULES("Node packages"),
    COMPOSER("Composer packages"),
    BUNDLE("Ruby gems"),
    MIX("Mix dependencies");

    private final String noun;

    DependencyKind(String noun) {
        this.noun = noun;
    }

    /** Whether it holds a Python of its own with packages, so that another Python does not see these. */
    public boolean isEnvironment() {
        return this == VIRTUALENV || this == VIRTUALENVS || this == CONDA;
    }

    /** Whether an install of the other kind may bring the same packages. */
    public boolean isLike(DependencyKind other) {
        return this == other || isForPython() && other.isForPython();
    }

    private boolean isForPython() {
        return isEnvironment() || this == PYTHON_PACKAGES;
    }

    /** In words, for messages. */
    public String noun() {
        return noun;
    }
}
