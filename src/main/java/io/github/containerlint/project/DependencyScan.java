package io.github.containerlint.project;

import io.github.containerlint.dockerfile.Copy;
import io.github.containerlint.dockerfile.Dockerfile;
import io.github.containerlint.dockerfile.Run;
import io.github.containerlint.dockerfile.Stage;
import io.github.containerlint.dockerfile.Step;
import io.github.containerlint.source.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Walks the stages of one Dockerfile and books what each of them installs; each stage once. */
final class DependencyScan {
    private final Dockerfile dockerfile;
    private final Map<ToolSetting, String> preset;
    private final Map<Integer, DependencyLedger> ledgers = new HashMap<>();

    DependencyScan(Dockerfile dockerfile, Map<ToolSetting, String> preset) {
        this.dockerfile = dockerfile;
        this.preset = preset;
    }

    DependencyLedger of(Stage stage) {
        DependencyLedger known = ledgers.get(stage.index());
        if (known != null) {
            return known;
        }
        DependencyLedger ledger = new DependencyLedger(preset);
        ledgers.put(stage.index(), ledger);
        stage.parent().ifPresent(parent -> ledger.inherit(of(parent)));
        stage.steps().forEach(step -> enter(step, stage, ledger));
        return ledger;
    }

    private void enter(Step step, Stage stage, DependencyLedger ledger) {
        if (step.instruction() instanceof Run run) {
            List<ContainerPath> mounted = mounted(run, step);
            RunCommands.of(run, step).forEach(command -> ledger.run(command, mounted));
        } else if (step.instruction() instanceof Copy copy && !hasParents(copy)) {
            sourceStage(copy, stage).ifPresent(source -> copy(copy, step, source, ledger));
        }
    }

    private static List<ContainerPath> mounted(Run run, Step step) {
        return run.mounts().stream()
                .flatMap(mount -> mount.target().flatMap(step::resolve).stream())
                .flatMap(target -> ContainerPath.of(target.value()).stream())
                .toList();
    }

    /** With {@code --parents} the sources keep their directories. */
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
