package io.github.containerlint.project.install;

import java.util.Optional;

/** What a command does to installed dependencies. */
public sealed interface DependencyEffect {
    /**
     * Fills a directory.
     *
     * @param path relative to the command's directory, or absolute
     * @param maker the command's words in messages: {@code uv sync}
     */
    record Fills(DependencyKind kind, String path, String maker) implements DependencyEffect {}

    /** Installs console scripts beside the system's own programs. */
    record InstallsSystemWide(DependencyKind kind) implements DependencyEffect {}

    /** Installs where the tool itself decides, outside of the project or in no directory at all. */
    record InstallsElsewhere(DependencyKind kind) implements DependencyEffect {}

    /** Removes what is at and below a path. */
    record Removes(String path) implements DependencyEffect {}

    /** @param to empty when it cannot be known where it goes */
    record Moves(String from, Optional<String> to) implements DependencyEffect {}

    /** Changes a tool's configuration for the commands that follow. */
    record Configures(ToolSetting setting, String value) implements DependencyEffect {}
}
