package io.github.containerlint.project.build;

import io.github.containerlint.dockerfile.instruction.Run;
import io.github.containerlint.dockerfile.instruction.Transfer;
import io.github.containerlint.dockerfile.stage.Step;
import io.github.containerlint.image.ContainerPath;
import io.github.containerlint.project.command.ProgramCall;
import io.github.containerlint.project.context.FileOrigin;
import io.github.containerlint.project.context.FileOrigins;
import io.github.containerlint.project.packages.PackageManager;
import io.github.containerlint.shell.Argument;
import io.github.containerlint.shell.CommandOptions;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.util.List;

/**
 * A command of a build that installs what a project's manifest asks for.
 *
 * @param before what was carried out before its RUN, ancestors' steps taken in
 * @param step its RUN
 * @param label the tool and what it is told to do: {@code uv sync}
 * @param directory of the project in the image
 * @param manifests what it reads, relative to that directory
 */
public record DependencyInstall(
        List<Step> before,
        Step step,
        ProgramCall call,
        CommandOptions options,
        PackageManager manager,
        String label,
        ContainerPath directory,
        List<String> manifests) {
    public DependencyInstall {
        manifests = List.copyOf(manifests);
    }

    /** From the program to what it is told to do. */
    public Span span() {
        Span head = call.command().head().word().span();
        return options.positional(0)
                .map(Argument::word)
                .map(word -> word.span())
                .filter(verb -> verb.file().equals(head.file()) && verb.start() >= head.start())
                .map(head::to)
                .orElse(head);
    }

    /** Whether nobody can tell that it runs, or with which options. */
    public boolean isUncertain() {
        return call.command().isConditional() || !options.isCertain();
    }

    /** Whether its RUN mounts files of the context while it runs. */
    public boolean hasBindMount() {
        return step.instruction() instanceof Run run
                && run.mounts().stream()
                        .anyMatch(mount ->
                                mount.type().equals("bind") && mount.from().isEmpty());
    }

    /** Whether its RUN keeps a directory from one build to the next, as the tool's own cache. */
    public boolean hasCacheMount() {
        return step.instruction() instanceof Run run
                && run.mounts().stream().anyMatch(mount -> mount.type().equals("cache"));
    }

    /** Whether another stage or image gives something to the project: what it has installed, perhaps. */
    public boolean isBroughtFromElsewhere() {
        return before.stream()
                .anyMatch(earlier -> earlier.instruction() instanceof Transfer transfer
                        && transfer.from().isPresent()
                        && earlier.resolve(transfer.destination())
                                .map(Text::value)
                                .flatMap(ContainerPath::of)
                                .map(directory::isAtOrAbove)
                                .orElse(true));
    }

    /** Where a file of the project comes from. */
    public FileOrigin origin(String name, FileOrigins origins) {
        return origins.of(directory.resolve(name), step, call.command());
    }

    /** Where each of the manifests comes from; empty unless all are known to be files of the context. */
    public List<String> manifestsInContext(FileOrigins origins) {
        List<String> known = manifests.stream()
                .map(name -> origin(name, origins))
                .filter(FileOrigin.Context.class::isInstance)
                .map(origin -> ((FileOrigin.Context) origin).path())
                .toList();
        return known.size() == manifests.size() ? known : List.of();
    }
}
