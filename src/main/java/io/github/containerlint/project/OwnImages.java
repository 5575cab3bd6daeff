package io.github.containerlint.project;

import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.image.ImageReference;
import io.github.containerlint.project.container.Container;
import io.github.containerlint.project.files.MavenFacts;
import io.github.containerlint.source.Lazy;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The images that a project builds itself: by its services, by its Maven build, by its scripts. */
@API(status = Status.EXPERIMENTAL)
public final class OwnImages {
    private final List<Composition> compositions;
    private final List<ScriptedImages> scripts;
    private final Set<String> made;
    private final Lazy<List<WrittenImageName>> stated;
    private final Lazy<List<WrittenImageName>> scripted;
    private final Lazy<Set<String>> exact;

    OwnImages(List<Composition> compositions, ScriptedImages scripts, MavenFacts maven) {
        this(List.copyOf(compositions), List.of(scripts), maven.images());
    }

    private OwnImages(List<Composition> compositions, List<ScriptedImages> scripts, Set<String> made) {
        this.compositions = compositions;
        this.scripts = scripts;
        this.made = made;
        this.stated = new Lazy<>(() -> distinct(Stream.concat(builders().flatMap(OwnImages::names), made.stream())));
        this.scripted = new Lazy<>(() -> distinct(scripts.stream().flatMap(found -> found.names().stream())));
        this.exact = new Lazy<>(this::findExact);
    }

    /** The images that any of the modules of a build makes. */
    public static OwnImages together(List<OwnImages> modules) {
        return new OwnImages(
                modules.stream().flatMap(module -> module.compositions.stream()).toList(),
                modules.stream().flatMap(module -> module.scripts.stream()).toList(),
                modules.stream().flatMap(module -> module.made.stream()).collect(Collectors.toSet()));
    }

    /** The images of a project that builds none. */
    public static OwnImages none() {
        return new OwnImages(List.of(), ScriptedImages.none(), MavenFacts.none());
    }

    /**
     * Returns true when the project builds the image, with any tag. For an official image, a service must build exactly
     * the same name and tag.
     */
    public boolean contain(ImageReference image) {
        boolean official = image.isBare() && !image.isInNoRegistry();
        return official ? isBuiltBySameName(image) : means(stated.get(), image) || means(scripted.get(), image);
    }

    /**
     * Returns true when the base image is only on the machine: no registry has its name, or the project builds it.
     * Never true for an official image.
     */
    public boolean containBase(ImageReference image) {
        return image.isInNoRegistry() || !image.isBare() && contain(image);
    }

    private static boolean means(List<WrittenImageName> names, ImageReference image) {
        return names.stream().anyMatch(name -> name.means(image));
    }

    private static List<WrittenImageName> distinct(Stream<String> names) {
        return names.distinct().map(WrittenImageName::of).distinct().toList();
    }

    private boolean isBuiltBySameName(ImageReference image) {
        return exact.get().contains(image.normalized());
    }

    /** The normalized names, with their tags, that services give to the images that they build. */
    private Set<String> findExact() {
        return builders()
                .flatMap(container -> container.service().image().flatMap(ConfigScalar::knownText).stream())
                .flatMap(name -> ImageReference.parse(name).stream())
                .map(ImageReference::normalized)
                .collect(Collectors.toSet());
    }

    private Stream<Container> builders() {
        return compositions.stream()
                .flatMap(composition -> composition.containers().stream())
                .filter(container -> container.plan().isPresent());
    }

    private static Stream<String> names(Container container) {
        String project = container.compose().name().value();
        String service = container.service().name().value();
        Stream<String> given = container.service().image().map(OwnImages::written).stream();
        Stream<String> tagged = container.plan().stream()
                .flatMap(plan -> plan.written().tags().stream())
                .map(OwnImages::written);
        Stream<String> implied = container.service().image().isPresent()
                ? Stream.empty()
                : Stream.of(project + "-" + service, project + "_" + service);
        return Stream.of(given, tagged, implied).flatMap(part -> part);
    }

    private static String written(ConfigScalar name) {
        return name.isKnown() ? name.value() : name.place().text();
    }
}
