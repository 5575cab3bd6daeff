package io.github.containerlint.dockerfile.stage;

import io.github.containerlint.dockerfile.expand.Expanded;
import io.github.containerlint.dockerfile.instruction.From;
import io.github.containerlint.dockerfile.instruction.Instruction;
import io.github.containerlint.dockerfile.instruction.Transfer;
import io.github.containerlint.dockerfile.instruction.Workdir;
import io.github.containerlint.image.ImageReference;
import io.github.containerlint.source.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A part of a Dockerfile that begins with FROM.
 *
 * @param index counted from 0
 * @param from the FROM that begins it
 * @param instructions what follows, as written, up to the next FROM
 * @param parent the earlier stage that FROM names
 * @param named what FROM names, with the ARGs put in that are known
 * @param base the base image, ARGs put in; empty when it is a stage, or not known
 * @param steps what is carried out in this stage: triggers of the parent's ONBUILDs, then the instructions
 * @param state what the stage leaves
 */
@API(status = Status.EXPERIMENTAL)
public record Stage(
        int index,
        From from,
        List<Instruction> instructions,
        Optional<Stage> parent,
        Text named,
        Optional<Text> base,
        List<Step> steps,
        StageState state) {
    public Stage {
        instructions = List.copyOf(instructions);
        steps = List.copyOf(steps);
    }

    /** The name that {@code AS} gives it. */
    public Optional<Text> name() {
        return from.alias();
    }

    /** Whether {@code --from}, {@code FROM} or a target of this text mean it by its name. */
    public boolean isNamed(String text) {
        return name().map(Text::value).filter(text::equalsIgnoreCase).isPresent();
    }

    /** The base image's reference; empty when it is a stage, {@code scratch}, not known, or nothing Docker would accept. */
    public Optional<ImageReference> image() {
        return isFromScratch() ? Optional.empty() : base.flatMap(ImageReference::parse);
    }

    /** As {@link #image}, also where ARGs without a value stand before the image's own name: {@code ${REGISTRY}/ubuntu}. */
    public Optional<ImageReference> imageAnywhere() {
        boolean unknown = base.isEmpty() && parent.isEmpty();
        return unknown ? ImageReference.parsePartly(named) : image();
    }

    /** Whether it begins with nothing. */
    public boolean isFromScratch() {
        return base.map(Text::value).filter("scratch"::equals).isPresent();
    }

    /** The stages it is made of: from the oldest ancestor to itself. */
    public List<Stage> lineage() {
        List<Stage> stages = new ArrayList<>();
        Optional<Stage> at = Optional.of(this);
        while (at.isPresent()) {
            stages.add(at.get());
            at = at.get().parent();
        }
        Collections.reverse(stages);
        return List.copyOf(stages);
    }

    /** The stage at the root of its lineage, whose base is an image. */
    public Stage root() {
        return lineage().get(0);
    }

    /** All that is carried out to build it: the steps of its lineage in their order. */
    public List<Step> lineageSteps() {
        return lineage().stream().flatMap(stage -> stage.steps().stream()).toList();
    }

    /** The instructions of one kind, as written in this stage. */
    public <T extends Instruction> List<T> instructions(Class<T> kind) {
        return instructions.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /**
     * The WORKDIRs of this stage that depend on what the base image left: relative ones with no absolute one before them
     * in the lineage. One that begins with a variable nobody knows may be absolute.
     */
    public List<Workdir> unanchoredWorkdirs() {
        return lineageSteps().stream()
                .filter(step -> step.instruction() instanceof Workdir)
                .takeWhile(Stage::isRelative)
                .filter(step -> step.stage() == index)
                .map(step -> (Workdir) step.instruction())
                .toList();
    }

    /** The COPYs and ADDs of this stage to a relative destination before any WORKDIR in the lineage. */
    public List<Transfer> unanchoredTransfers() {
        return lineageSteps().stream()
                .takeWhile(step -> !(step.instruction() instanceof Workdir))
                .filter(step -> step.stage() == index && step.instruction() instanceof Transfer)
                .filter(Stage::isRelative)
                .map(step -> (Transfer) step.instruction())
                .toList();
    }

    private static boolean isRelative(Step step) {
        Text path = step.instruction() instanceof Workdir workdir
                ? workdir.path()
                : ((Transfer) step.instruction()).destination();
        Expanded expanded = step.expand(path);
        boolean begins = expanded.complete() || expanded.text().value().indexOf('$') != 0;
        return expanded.fault().isEmpty()
                && begins
                && !ContainerPath.isAbsolute(expanded.text().value());
    }
}
