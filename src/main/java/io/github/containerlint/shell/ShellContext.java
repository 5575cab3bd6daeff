package io.github.containerlint.shell;

import java.util.Map;
import java.util.Optional;

/**
 * The directory and environment in which a shell starts.
 *
 * @param directory the working directory, absolute or relative to the same directory as the caller's paths; empty when
 *     unknown
 * @param environment the exported variables that are known; the base image may still set one that is absent
 */
public record ShellContext(Optional<String> directory, Map<String, String> environment) {
    /** A shell whose directory and variables are not known. */
    public static final ShellContext UNKNOWN = new ShellContext(Optional.empty(), Map.of());

    public ShellContext {
        environment = Map.copyOf(environment);
    }

    public static ShellContext in(String directory, Map<String, String> environment) {
        return new ShellContext(Optional.of(directory), environment);
    }
}
