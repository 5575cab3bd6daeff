package io.github.containerlint.project.install;

import io.github.containerlint.dockerfile.instruction.Copy;
import io.github.containerlint.dockerfile.instruction.Run;
import io.github.containerlint.dockerfile.stage.Dockerfile;
import io.github.containerlint.dockerfile.stage.Stage;
import io.github.containerlint.dockerfile.stage.Step;
import io.github.containerlint.image.BaseImage;
import io.github.containerlint.image.BaseImages;
import io.github.containerlint.image.ContainerPath;
import io.github.containerlint.project.context.ContextFiles;
import io.github.containerlint.project.context.FileOrigins;
import io.github.containerlint.project.context.FilesInStage;
import io.github.containerlint.source.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Records what each stage of one Dockerfile installs; reads each stage once. */
public final class DependencyScan {
    private final Dockerfile dockerfile;
    private final Optional<ContextFiles> files;
    private final Map<ToolSetting, String> preset;
    private final Map<Integer, DependencyLedger> ledgers = new HashMap<>();
    private final BaseImages bases;

    /** @param files the files of the context; empty when they cannot be read */
    public DependencyScan(
            Dockerfile dockerfile, Optional<ContextFiles> files, Map<ToolSetting, String> preset, BaseImages bases) {
        this.dockerfile = dockerfile;
        this.files = files;
        this.preset = preset;
        this.bases = bases;
    }

    /** The record of a stage after its last step, including its parent stages. */
    public DependencyLedger of(Stage stage) {
        DependencyLedger known = ledgers.get(stage.index());
        if (known != null) {
            return known;
        }
        DependencyLedger ledger = new DependencyLedger(preset);
        ledgers.put(stage.index(), ledger);
        Optional<BaseImage> base = stage.root().image().flatMap(bases::find);
        base.flatMap(BaseImage::conda).ifPresent(directory -> ledger.preset(ToolSetting.CONDA_ROOT, directory));
        stage.parent().ifPresent(parent -> ledger.inherit(of(parent)));
        StartingPoints starts = new StartingPoints(stage, base);
        Optional<FileOrigins> origins = files.map(context -> new FileOrigins(stage, context));
        for (Step step : stage.steps()) {
            if (step.instruction() instanceof Run run) {
                FilesInStage atHand = origins.map(found -> FilesInStage.of(found, files.orElseThrow(), step))
                        .orElse(FilesInStage.NONE);
                List<ContainerPath> mounted = mounted(run, step);
                step.commands(starts.of(step)).forEach(command -> ledger.run(command, mounted, atHand));
                ledger.endShell();
            } else if (step.instruction() instanceof Copy copy && !hasParents(copy)) {
                sourceStage(copy, stage).ifPresent(source -> copy(copy, step, source, ledger));
            }
        }
        return ledger;
    }

    private static List<ContainerPath> mounted(Run run, Step step) {
        return run.mounts().stream()
                .flatMap(mount -> mount.target().flatMap(step::resolve).stream())
                .flatMap(target -> ContainerPath.of(target.value()).stream())
                .toList();
    }

    /** Returns true for {@code --parents}, with which the sources keep their directories. */
    private static boolean hasParents(Copy copy) {
        return copy.syntax().flag("parents").isPresent();
    }

    private Optional<Stage> sourceStage(Copy copy, Stage stage) {
        return copy.from()
                .flatMap(from -> dockerfile.stage(from.value()))
                .filter(source -> source.index() < stage.index());
    }

    private void copy(Copy copy, Step step, Stage source, DependencyLedger ledger) {
        Optional<ContainerPath> target =
                step.resolve(copy.destination()).map(Text::value).flatMap(ContainerPath::of);
        if (target.isEmpty()) {
            return;
        }
        DependencyLedger from = of(source);
        for (Text written : copy.sources()) {
            step.expand(written)
                    .value()
                    .map(path -> ContainerPath.ROOT.resolve(path.value()))
                    .ifPresent(path -> ledger.copy(path, target.get(), from.directories(), copy.span()));
        }
    }
}
