package io.github.containerlint.project.install;

import java.util.Optional;

/** The effect of a command on installed dependencies. */
public sealed interface DependencyEffect {
    /**
     * The command fills a directory.
     *
     * @param path relative to the command's directory, or absolute
     * @param maker the command's words for messages: {@code uv sync}
     */
    record Fills(DependencyKind kind, String path, String maker) implements DependencyEffect {}

    /** The command installs programs into the system's own directories. */
    record InstallsSystemWide(DependencyKind kind) implements DependencyEffect {}

    /**
     * The command installs into a directory that the tool chooses outside of the project, or into no directory at all.
     */
    record InstallsElsewhere(DependencyKind kind) implements DependencyEffect {}

    /** The command removes a path and everything below it. */
    record Removes(String path) implements DependencyEffect {}

    /**
     * The command moves a path.
     *
     * @param to empty when the new path cannot be known
     */
    record Moves(String from, Optional<String> to) implements DependencyEffect {}

    /** The command changes a tool's configuration for the commands that follow. */
    record Configures(ToolSetting setting, String value) implements DependencyEffect {}
}
