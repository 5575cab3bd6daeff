package io.github.containerlint.project.build;

import io.github.containerlint.dockerfile.stage.Dockerfile;
import io.github.containerlint.dockerfile.stage.Stage;
import io.github.containerlint.image.ImageReference;
import io.github.containerlint.source.Spelling;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * An image that a stage of a Dockerfile names: its base, or one that it copies files from.
 *
 * @param image the named image
 * @param stageMeant the name of an earlier stage that is spelt alike, if the image has neither registry nor tag
 */
@API(status = Status.EXPERIMENTAL)
public record ImageUse(ImageReference image, Optional<String> stageMeant) {
    /** The length of a common beginning; a shorter one does not show that a stage was meant. */
    private static final int COMMON = 4;

    static Stream<ImageUse> of(Stage stage, Dockerfile dockerfile) {
        List<String> earlier = dockerfile.stages().stream()
                .limit(stage.index())
                .flatMap(other -> other.name().stream())
                .map(Text::value)
                .toList();
        return Stream.concat(stage.imageAnywhere().stream(), sources(stage, dockerfile))
                .map(image -> new ImageUse(image, meant(image, earlier)));
    }

    /** The images that the stage copies files from, without names of stages; a number never means an image. */
    private static Stream<ImageReference> sources(Stage stage, Dockerfile dockerfile) {
        return stage.steps().stream()
                .flatMap(step -> step.sourceNames().stream().flatMap(name -> step.expand(name).value().stream()))
                .filter(name -> dockerfile.stage(name.value()).isEmpty())
                .filter(name -> !name.value().matches("[0-9]+|scratch"))
                .flatMap(name -> ImageReference.parse(name).stream());
    }

    private static Optional<String> meant(ImageReference image, List<String> stages) {
        boolean name = image.isInNoRegistry() && !image.hasTag() && !image.isPinned();
        return name
                ? Spelling.nearest(image.toString(), stages).or(() -> beginningAlike(image.toString(), stages))
                : Optional.empty();
    }

    /**
     * A stage with the same beginning: {@code build-env} for {@code builder}, {@code dependencies} for {@code deps}.
     */
    private static Optional<String> beginningAlike(String word, List<String> stages) {
        int needed = Math.min(COMMON, Math.max(2, word.length() - 1));
        return stages.stream()
                .filter(stage -> stage.length() >= needed && word.regionMatches(true, 0, stage, 0, needed))
                .findFirst();
    }
}
