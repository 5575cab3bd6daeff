package io.github.containerlint.project.container;

import io.github.containerlint.image.BaseImage;
import io.github.containerlint.image.BaseImages;
import io.github.containerlint.project.command.EffectiveCommand;
import io.github.containerlint.project.context.FilesInStage;
import io.github.containerlint.project.install.DependencyEffect;
import io.github.containerlint.project.install.DependencyEffect.Fills;
import io.github.containerlint.project.install.DependencyEffect.InstallsElsewhere;
import io.github.containerlint.project.install.DependencyEffect.InstallsSystemWide;
import io.github.containerlint.project.install.DependencyKind;
import io.github.containerlint.project.install.DependencyLedger;
import io.github.containerlint.shell.ShellCommand;
import io.github.containerlint.shell.ShellScript;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The installations that a container runs when it starts. */
@API(status = Status.EXPERIMENTAL)
public final class StartInstalls {
    private static final int SCRIPT_DEPTH = 3;

    private final Container container;
    private final Optional<BaseImage> base;
    private final ContainerScripts scripts;

    StartInstalls(Container container, BaseImages bases) {
        this.container = container;
        this.base = container.image().flatMap(bases::find);
        this.scripts = container.scripts();
    }

    /**
     * Returns true when the container installs this kind of dependencies at start, or starts a script that cannot be
     * read.
     */
    public boolean mayFill(DependencyKind kind) {
        Optional<EffectiveCommand> command = container.command();
        if (command.isEmpty()) {
            return false;
        }
        List<ShellCommand> programs = Stream.concat(
                        command.get().programs().stream(), command.get().handedToScripts().stream())
                .toList();
        return installs(programs, kind)
                || command.get().scripts().stream()
                        .filter(script -> !isSubcommand(script, command.get()))
                        .anyMatch(script -> scriptInstalls(script, kind, SCRIPT_DEPTH));
    }

    /** Returns true when the base image's own entrypoint takes the word as a subcommand of its program. */
    private boolean isSubcommand(Text word, EffectiveCommand command) {
        return command.entrypoint().isEmpty()
                && base.filter(image -> image.takes(word.value())).isPresent();
    }

    private static boolean installs(List<ShellCommand> programs, DependencyKind kind) {
        return programs.stream()
                .anyMatch(program -> program.isProgram("make", "just", "task", "invoke", "inv", "rake")
                        || DependencyLedger.effectsOf(program, Map.of(), FilesInStage.NONE).stream()
                                .anyMatch(effect -> installs(effect, kind)));
    }

    /** Returns true when the effect installs this kind, into any directory: the tool finds what it has installed. */
    private static boolean installs(DependencyEffect effect, DependencyKind kind) {
        return effect instanceof Fills fills && fills.kind().isLike(kind)
                || effect instanceof InstallsSystemWide wide && wide.kind().isLike(kind)
                || effect instanceof InstallsElsewhere elsewhere
                        && elsewhere.kind().isLike(kind);
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
