package io.github.containerlint.rules.data;

import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.compose.model.Mount;
import io.github.containerlint.compose.model.Service;
import io.github.containerlint.image.DatastoreKind;
import io.github.containerlint.image.ImageReference;
import io.github.containerlint.project.container.Container;
import io.github.containerlint.project.container.Layer;
import io.github.containerlint.project.container.StoredData;
import io.github.containerlint.rule.Findings;
import java.util.Optional;
import java.util.Set;

/** Reports datastores whose files are in no volume; each rule chooses the kinds of datastores. */
final class LostData {
    private LostData() {}

    static void report(Container container, Set<DatastoreKind> kinds, Findings out) {
        container
                .data()
                .filter(data -> kinds.contains(data.datastore().kind()))
                .filter(data -> data.isLost() && !container.isForTests())
                .ifPresent(data -> report(container.service(), data, out));
    }

    private static void report(Service service, StoredData data, Findings out) {
        if (data.misplaced().isEmpty()) {
            out.add(service, message(service, data)).about(service.subject());
        }
        data.misplaced().forEach(layer -> report(service, data, layer, out));
    }

    private static void report(Service service, StoredData data, Layer layer, Findings out) {
        Mount mount = layer.mount().orElseThrow();
        Findings.Draft draft =
                out.add(mount.target(), message(service, data, layer)).about(mount.subject());
        if (!data.moved()) {
            data.image().ifPresent(image -> draft.relating(image, "the data directory depends on this image"));
        }
    }

    private static String message(Service service, StoredData data) {
        return "nothing is mounted on %s, where '%s' keeps its data, and 'docker compose down' loses it; %s"
                .formatted(data.directory().mount(), service.name(), cure(service, data));
    }

    private static String cure(Service service, StoredData data) {
        Optional<String> settled = settled(data);
        if (settled.isPresent()) {
            return "%s and mount a volume: '%s'".formatted(settled.get(), volume(service, data));
        }
        return data.namedAfterHost()
                ? "mount a volume, '%s', and add 'hostname: %s', after which the data are named"
                        .formatted(volume(service, data), service.name())
                : "mount a volume: '%s'".formatted(volume(service, data));
    }

    /** How to move the data to a place for a volume; empty where they already are in such a place. */
    private static Optional<String> settled(StoredData data) {
        Optional<String> setting = data.datastore().settledBy().filter(found -> !data.moved());
        boolean configured = data.datastore().conditionalDirectories().stream()
                .anyMatch(conditional -> conditional.directory().equals(data.directory()));
        String how = configured ? "set '%s'" : "set it up with variables, one of them '%s',";
        return setting.map(assignment -> how.formatted(assignment.replace("=", ": ")));
    }

    private static String message(Service service, StoredData data, Layer layer) {
        return "'%s' mounted on %s does not hold the data of '%s': %s; %s"
                .formatted(source(layer), layer.target(), service.name(), reason(data, layer), remedy(data, layer));
    }

    private static String remedy(StoredData data, Layer layer) {
        String target = layer.target().value();
        Optional<String> settled = settled(data);
        if (settled.isPresent()) {
            return settled.get() + (place(data).equals(target) ? " to have it there" : " and mount it there");
        }
        return data.directory().isSpeltNearly(target)
                ? "did you mean '%s:%s'?"
                        .formatted(source(layer), data.directory().mount())
                : "mount it there";
    }

    private static String reason(StoredData data, Layer layer) {
        String directory = data.directory().mount();
        if (data.moved()) {
            return "it is told to keep it in " + directory;
        }
        return data.directory().isCutOffFrom(layer.target().value())
                ? "the image declares a volume of its own below it, on " + directory
                : "'%s' keeps it in %s"
                        .formatted(
                                data.image()
                                        .map(ImageReference::toString)
                                        .orElse(data.datastore().name()),
                                directory);
    }

    private static String source(Layer layer) {
        return layer.mount().flatMap(Mount::source).map(ConfigScalar::value).orElse("an anonymous volume");
    }

    /** The entry of {@code volumes} that would hold the files. */
    static String volume(Service service, StoredData data) {
        return "%s-data:%s".formatted(service.name(), place(data));
    }

    private static String place(StoredData data) {
        return data.datastore()
                .settledBy()
                .filter(setting -> !data.moved())
                .map(setting -> setting.replaceFirst(".*=", ""))
                .orElse(data.directory().mount());
    }
}
