package io.github.containerlint.shell;

/**
 * The call that another one makes.
 *
 * @param state what is known when it runs
 * @param keepsShell whether it runs in the same shell, so that {@code cd} has its effect
 */
record Wrapped(Call call, ShellState state, boolean keepsShell) {}
