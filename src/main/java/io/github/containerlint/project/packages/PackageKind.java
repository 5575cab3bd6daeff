package io.github.containerlint.project.packages;

/** Where packages come from. */
public enum PackageKind {
    /** With pip, uv or pipx. */
    PYTHON,
    /** With npm, Yarn or pnpm. */
    NODE,
    /** With the package manager of a Linux distribution. */
    SYSTEM
}
