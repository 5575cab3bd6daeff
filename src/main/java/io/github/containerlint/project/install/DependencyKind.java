package io.github.containerlint.project.install;

import io.github.containerlint.facts.DirectoryKind;
import java.util.Optional;
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

    /** The kind of which directories of this name usually are; empty for other names. */
    public static Optional<DependencyKind> ofDirectory(String name) {
        if (DirectoryKind.VIRTUALENV.has(name)) {
            return Optional.of(VIRTUALENV);
        }
        return Optional.of(NODE_MODULES).filter(kind -> DirectoryKind.NODE_MODULES.has(name));
    }

    /** Whether it holds a Python of its own with packages, so that another Python does not see these. */
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
