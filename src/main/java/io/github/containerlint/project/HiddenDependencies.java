package io.github.containerlint.project;

import io.github.containerlint.shell.ShellCommand;
import io.github.containerlint.shell.ShellScript;
import io.github.containerlint.source.SourceTree;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the dependency directories that a bind mount hides. */
final class HiddenDependencies {
    private static final int SCRIPT_DEPTH = 3;

    private final Container container;
    private final ContainerScripts scripts;

    private HiddenDependencies(Container container, SourceTree tree) {
        this.container = container;
        this.scripts = new ContainerScripts(container, tree);
    }

    static List<HiddenDependency> of(Container container, SourceTree tree) {
        if (!container.filesystem().complete()) {
            return List.of();
        }
        HiddenDependencies search = new HiddenDependencies(container, tree);
        return directories(container).stream()
                .flatMap(directory -> search.hidden(directory).stream())
                .toList();
    }

    private static List<DependencyDirectory> directories(Container container) {
        return container.build().map(ImageBuild::dependencyDirectories).orElse(List.of());
    }

    private Optional<HiddenDependency> hidden(DependencyDirectory directory) {
        return container
                .filesystem()
                .at(directory.path())
                .filter(Layer::isBind)
                .filter(bind -> !mayInstallAnew(directory.kind()))
                .map(bind -> new HiddenDependency(directory, bind, misplaced(directory)));
    }

    /** Volumes of the same name at a path where the image builds nothing. */
    private List<Layer> misplaced(DependencyDirectory directory) {
        return container.filesystem().layers().stream()
                .filter(layer -> layer.kind().isFilledFromImage())
                .filter(layer -> layer.target().name().equals(directory.path().name()))
                .filter(layer -> directories(container).stream()
                        .noneMatch(other -> other.path().equals(layer.target())))
                .toList();
    }

    /** Whether the container installs the like when it starts, or starts something that cannot be looked into. */
    private boolean mayInstallAnew(DependencyKind kind) {
        Optional<EffectiveCommand> command = container.command();
        if (command.isEmpty()) {
            return false;
        }
        List<ShellCommand> programs = Stream.concat(
                        command.get().programs().stream(), command.get().handedToScripts().stream())
                .toList();
        return installs(programs, kind)
                || command.get().scripts().stream().anyMatch(script -> scriptInstalls(script, kind, SCRIPT_DEPTH));
    }

    private static boolean installs(List<ShellCommand> programs, DependencyKind kind) {
        return programs.stream()
                .anyMatch(program -> program.isProgram("make", "just", "task", "invoke", "inv", "rake")
                        || DependencyLedger.effectsOf(program, Map.of()).stream()
                                .anyMatch(
                                        effect -> effect instanceof DependencyEffect.Fills fills && fills.kind() == kind
                                                || effect instanceof DependencyEffect.InstallsSystemWide wide
                                                        && wide.kind() == kind));
    }

    private boolean scriptInstalls(Text script, DependencyKind kind, int depth) {
        Optional<Text> body = scripts.read(script);
        if (body.isEmpty() || depth == 0) {
            return true;
        }
        List<ShellCommand> programs = ShellScript.parse(body.get())
                .commands(container.command().orElseThrow().context());
        return installs(programs, kind)
                || programs.stream()
                        .flatMap(program -> EffectiveCommand.scripts(program).stream())
                        .anyMatch(inner -> scriptInstalls(inner, kind, depth - 1));
    }
}
