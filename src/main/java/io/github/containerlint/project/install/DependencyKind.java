package io.github.containerlint.project.install;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The kinds of dependency directories. */
@API(status = Status.EXPERIMENTAL)
public enum DependencyKind {
    VIRTUALENV("virtual environment"),
    /** A directory in which a tool creates virtual environments with generated names. */
    VIRTUALENVS("virtual environments"),
    /** A directory that conda or pixi makes, with a Python, other programs and packages. */
    CONDA("conda environment"),
    /** A directory of Python packages that is no environment, such as pip's target. */
    PYTHON_PACKAGES("Python packages"),
    NODE_MODULES("Node packages"),
    COMPOSER("Composer packages"),
    BUNDLE("Ruby gems"),
    MIX("Mix dependencies");

    private final String noun;

    DependencyKind(String noun) {
        this.noun = noun;
    }

    /** Returns true when the directory has a Python of its own, so that another Python does not see its packages. */
    public boolean isEnvironment() {
        return this == VIRTUALENV || this == VIRTUALENVS || this == CONDA;
    }

    /** Returns true when an install of the other kind may provide the same packages. */
    public boolean isLike(DependencyKind other) {
        return this == other || isForPython() && other.isForPython();
    }

    private boolean isForPython() {
        return isEnvironment() || this == PYTHON_PACKAGES;
    }

    /** The kind in words, for messages. */
    public String noun() {
        return noun;
    }
}
