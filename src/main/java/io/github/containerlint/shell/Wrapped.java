package io.github.containerlint.shell;

/**
 * The call that another call makes.
 *
 * @param state the state of the shell when the inner call runs
 * @param keepsShell whether the inner call runs in the same shell, so that {@code cd} has its effect
 */
record Wrapped(Call call, ShellState state, boolean keepsShell) {}
