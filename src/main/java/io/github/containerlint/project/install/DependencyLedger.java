package io.github.containerlint.project.install;

import io.github.containerlint.image.ContainerPath;
import io.github.containerlint.project.command.ProgramCall;
import io.github.containerlint.project.context.FilesInStage;
import io.github.containerlint.project.install.DependencyEffect.Configures;
import io.github.containerlint.project.install.DependencyEffect.Fills;
import io.github.containerlint.project.install.DependencyEffect.InstallsSystemWide;
import io.github.containerlint.project.install.DependencyEffect.Moves;
import io.github.containerlint.project.install.DependencyEffect.Removes;
import io.github.containerlint.shell.ShellCommand;
import io.github.containerlint.source.Span;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Records, command by command, where a build has installed dependencies. */
public final class DependencyLedger {
    private final Map<ContainerPath, DependencyDirectory> directories = new LinkedHashMap<>();
    private final Map<ToolSetting, String> settings = new EnumMap<>(ToolSetting.class);
    private boolean systemWide;

    /** @param preset what the project's own files set for a tool, such as {@code nodeLinker} in {@code .yarnrc.yml} */
    DependencyLedger(Map<ToolSetting, String> preset) {
        settings.putAll(preset);
    }

    /** The effects of a command on installed dependencies, in their order; empty when it has none. */
    public static List<DependencyEffect> effectsOf(
            ShellCommand command, Map<ToolSetting, String> settings, FilesInStage files) {
        return ProgramCall.of(command).stream()
                .flatMap(call -> Stream.of(
                                PythonTools.effects(call, settings),
                                CondaTools.effects(call, settings, files),
                                NodeTools.effects(call, settings, files),
                                OtherTools.effects(call, settings, files))
                        .flatMap(List::stream))
                .toList();
    }

    void run(ShellCommand command) {
        run(command, List.of(), FilesInStage.NONE);
    }

    /**
     * @param mounted where files are mounted only while the command runs; the image does not keep what is written there
     */
    void run(ShellCommand command, List<ContainerPath> mounted, FilesInStage files) {
        effectsOf(command, settings, files).forEach(effect -> enter(effect, command, mounted));
    }

    /** Forgets the settings that only apply to the commands of one shell. */
    void endShell() {
        settings.remove(ToolSetting.ACTIVE_ENVIRONMENT);
    }

    /** Sets a value that the base image is known to have; a command may change it later. */
    void preset(ToolSetting setting, String value) {
        settings.put(setting, value);
    }

    private void enter(DependencyEffect effect, ShellCommand command, List<ContainerPath> mounted) {
        if (effect instanceof Fills fills) {
            inProject(fills, command)
                    .map(path -> new Fills(DependencyKind.VIRTUALENV, path.value(), fills.maker()))
                    .or(() -> Optional.of(fills))
                    .ifPresent(found -> fill(found, command, mounted));
        } else if (effect instanceof InstallsSystemWide) {
            systemWide = true;
        } else if (effect instanceof Removes removes) {
            path(removes.path(), command).ifPresent(this::remove);
        } else if (effect instanceof Moves moves) {
            path(moves.from(), command)
                    .ifPresent(from -> move(from, moves.to().flatMap(to -> path(to, command)), command));
        } else if (effect instanceof Configures configures) {
            settings.put(configures.setting(), configures.value());
        }
    }

    private void fill(Fills fills, ShellCommand command, List<ContainerPath> mounted) {
        path(fills.path(), command)
                .filter(path -> mounted.stream().noneMatch(mount -> mount.isAtOrAbove(path)))
                .ifPresent(path -> fill(fills, path, command.span()));
    }

    private static Optional<ContainerPath> path(String path, ShellCommand command) {
        return path.startsWith("/")
                ? ContainerPath.of(path)
                : command.directory().flatMap(ContainerPath::of).map(directory -> directory.resolve(path));
    }

    /** Records a filled directory: the last command that installed into it replaces the one that created it. */
    private void fill(Fills fills, ContainerPath path, Span span) {
        put(new DependencyDirectory(path, fills.kind(), fills.maker(), span));
    }

    /**
     * The {@code .venv} in the project: a tool uses it, if it exists, instead of an environment with a generated name.
     */
    private Optional<ContainerPath> inProject(Fills fills, ShellCommand command) {
        return Optional.of(PythonEffects.VENV)
                .filter(name -> fills.kind() == DependencyKind.VIRTUALENVS)
                .flatMap(name -> path(name, command))
                .filter(directories::containsKey);
    }

    private void remove(ContainerPath path) {
        directories.keySet().removeIf(path::isAtOrAbove);
    }

    private void move(ContainerPath from, Optional<ContainerPath> to, ShellCommand command) {
        List<DependencyDirectory> moved = directories.values().stream()
                .filter(directory -> from.isAtOrAbove(directory.path()))
                .toList();
        remove(from);
        to.ifPresent(target -> moved.forEach(
                directory -> put(directory.copiedTo(from.move(directory.path(), target), command.span()))));
    }

    /** Records the directories of another stage that a {@code COPY --from} copies. */
    void copy(ContainerPath source, ContainerPath target, List<DependencyDirectory> others, Span copy) {
        others.stream()
                .filter(directory -> source.isAtOrAbove(directory.path()))
                .forEach(directory -> put(directory.copiedTo(source.move(directory.path(), target), copy)));
    }

    /** Starts with the directories and settings of the parent stage. */
    void inherit(DependencyLedger parent) {
        directories.putAll(parent.directories);
        settings.putAll(parent.settings);
        systemWide |= parent.systemWide;
    }

    private void put(DependencyDirectory directory) {
        directories.put(directory.path(), directory);
    }

    /** The dependency directories that exist now, in the order of their first install. */
    public List<DependencyDirectory> directories() {
        return List.copyOf(directories.values());
    }

    /** Returns true when packages were installed into the system's own directories. */
    public boolean installedSystemWide() {
        return systemWide;
    }
}
