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
 * @param before the steps before the command's {@code RUN}, including those of ancestor stages
 * @param step the step of the command's {@code RUN}
 * @param label the tool and its subcommand: {@code uv sync}
 * @param directory the project's directory in the image
 * @param manifests the files that the command reads, relative to that directory
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

    /** The text from the program to its subcommand. */
    public Span span() {
        Span head = call.command().head().word().span();
        return options.positional(0)
                .map(Argument::word)
                .map(word -> word.span())
                .filter(verb -> verb.file().equals(head.file()) && verb.start() >= head.start())
                .map(head::to)
                .orElse(head);
    }

    /** Returns true when it cannot be known whether the command runs, or with which options. */
    public boolean isUncertain() {
        return call.command().isConditional() || !options.isCertain();
    }

    /** Returns true when the command's {@code RUN} mounts files of the context while it runs. */
    public boolean hasBindMount() {
        return step.instruction() instanceof Run run
                && run.mounts().stream()
                        .anyMatch(mount ->
                                mount.type().equals("bind") && mount.from().isEmpty());
    }

    /** Returns true when the command's {@code RUN} keeps a cache directory from one build to the next. */
    public boolean hasCacheMount() {
        return step.instruction() instanceof Run run
                && run.mounts().stream().anyMatch(mount -> mount.type().equals("cache"));
    }

    /**
     * Returns true when an earlier step copies files from another stage or image into the project: perhaps installed
     * packages.
     */
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

    /** The origin of a file of the project. */
    public FileOrigin origin(String name, FileOrigins origins) {
        return origins.of(directory.resolve(name), step, call.command());
    }

    /** The context path of each manifest; empty unless all manifests are known to come from the context. */
    public List<String> manifestsInContext(FileOrigins origins) {
        List<String> known = manifests.stream()
                .map(name -> origin(name, origins))
                .filter(FileOrigin.Context.class::isInstance)
                .map(origin -> ((FileOrigin.Context) origin).path())
                .toList();
        return known.size() == manifests.size() ? known : List.of();
    }
}
