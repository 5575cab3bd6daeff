package io.github.containerlint.project.packages;

/** The kinds of packages, by the managers that install them. */
public enum PackageKind {
    /** Packages of Python, installed with pip, uv or pipx. */
    PYTHON,
    /** Packages of Node, installed with npm, Yarn or pnpm. */
    NODE,
    /** Packages of a Linux distribution, installed with its package manager. */
    SYSTEM
}
