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
 * @param instructions the instructions after it, as written, up to the next FROM
 * @param parent the earlier stage that FROM names
 * @param named the image or stage that FROM names, with the values of known ARGs
 * @param base the base image with the values of its ARGs; empty when the base is a stage or not known
 * @param steps the instructions that are carried out in this stage: triggers of the parent's ONBUILDs, then its own
 * @param state the image configuration at the end of the stage
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

    /** The name that {@code AS} gives the stage; empty without {@code AS}. */
    public Optional<Text> name() {
        return from.alias();
    }

    /** Whether {@code --from}, {@code FROM} or a target with this text means the stage by its name. */
    public boolean isNamed(String text) {
        return name().map(Text::value).filter(text::equalsIgnoreCase).isPresent();
    }

    /**
     * The reference of the base image; empty when the base is a stage, {@code scratch}, not known, or not valid for
     * Docker.
     */
    public Optional<ImageReference> image() {
        return isFromScratch() ? Optional.empty() : base.flatMap(ImageReference::parse);
    }

    /**
     * The reference of the base image, also where ARGs without a value stand before the image's own name, as in {@code
     * ${REGISTRY}/ubuntu}.
     */
    public Optional<ImageReference> imageAnywhere() {
        boolean unknown = base.isEmpty() && parent.isEmpty();
        return unknown ? ImageReference.parsePartly(named) : image();
    }

    /** Whether the stage begins with the empty image {@code scratch}. */
    public boolean isFromScratch() {
        return base.map(Text::value).filter("scratch"::equals).isPresent();
    }

    /** The stages that the image is made of: from the oldest ancestor to this stage. */
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

    /** The oldest ancestor of the stage, or the stage itself, whose base is an image. */
    public Stage root() {
        return lineage().get(0);
    }

    /** The steps of the lineage in their order: all that a build of this stage carries out. */
    public List<Step> lineageSteps() {
        return lineage().stream().flatMap(stage -> stage.steps().stream()).toList();
    }

    /** The instructions of one kind, as written in this stage. */
    public <T extends Instruction> List<T> instructions(Class<T> kind) {
        return instructions.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /**
     * The WORKDIRs of this stage that depend on the base image: relative ones with no absolute one before them in the
     * lineage. A path that begins with an unknown variable may be absolute and is not among them.
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
