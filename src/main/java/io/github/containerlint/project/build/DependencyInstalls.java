package io.github.containerlint.project.build;

import io.github.containerlint.dockerfile.instruction.Run;
import io.github.containerlint.dockerfile.stage.Stage;
import io.github.containerlint.dockerfile.stage.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the commands of a build that install what a manifest asks for; reads each stage once. */
public final class DependencyInstalls {
    private final Map<Integer, List<DependencyInstall>> known = new HashMap<>();

    /** The installs of the stage and of the stages that it descends from, in the order in which they run. */
    public List<DependencyInstall> of(Stage stage) {
        List<DependencyInstall> found = known.get(stage.index());
        if (found == null) {
            found = read(stage);
            known.put(stage.index(), found);
        }
        return found;
    }

    private List<DependencyInstall> read(Stage stage) {
        List<DependencyInstall> found =
                new ArrayList<>(stage.parent().map(this::of).orElse(List.of()));
        List<Step> steps = stage.lineageSteps();
        int inherited = steps.size() - stage.steps().size();
        for (int at = inherited; at < steps.size(); at++) {
            Step step = steps.get(at);
            if (step.instruction() instanceof Run run) {
                InstallReader reader = new InstallReader(steps.subList(0, at), step);
                step.placed().commands().forEach(command -> reader.read(command).ifPresent(found::add));
            }
        }
        return List.copyOf(found);
    }
}
