package io.github.containerlint.shell;

import java.util.Map;
import java.util.Optional;

/**
 * Where a shell starts.
 *
 * @param directory the working directory, absolute or relative to whatever the caller's paths are relative to; empty when unknown
 * @param environment the exported variables that are known; one that is absent may still be set by the base image
 */
public record ShellContext(Optional<String> directory, Map<String, String> environment) {
    /** A shell of which nothing is known. */
    public static final ShellContext UNKNOWN = new ShellContext(Optional.empty(), Map.of());

    public ShellContext {
        environment = Map.copyOf(environment);
    }

    public static ShellContext in(String directory, Map<String, String> environment) {
        return new ShellContext(Optional.of(directory), environment);
    }
}
