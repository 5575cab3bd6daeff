package io.github.containerlint.rules.data;

import io.github.containerlint.compose.ConfigScalar;
import io.github.containerlint.compose.Mount;
import io.github.containerlint.compose.Service;
import io.github.containerlint.image.DatastoreKind;
import io.github.containerlint.project.Container;
import io.github.containerlint.project.Layer;
import io.github.containerlint.project.StoredData;
import io.github.containerlint.rule.Findings;
import java.util.Set;

/** What is said of a datastore whose files no volume holds; which kinds of them is each rule's own matter. */
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
            draft.relating(data.image(), "this image decides where the data lie");
        }
    }

    private static String message(Service service, StoredData data) {
        return "nothing is mounted on %s, where '%s' keeps its data, and 'docker compose down' loses it; mount a volume: '%s'"
                .formatted(data.directory().mount(), service.name(), volume(service, data));
    }

    private static String message(Service service, StoredData data, Layer layer) {
        return "'%s' mounted on %s does not hold the data of '%s': %s; mount it there"
                .formatted(source(layer), layer.target(), service.name(), reason(data, layer));
    }

    private static String reason(StoredData data, Layer layer) {
        String directory = data.directory().mount();
        if (data.moved()) {
            return "it is told to keep it in " + directory;
        }
        return data.directory().isCutOffFrom(layer.target().value())
                ? "the image declares a volume of its own below it, on " + directory
                : "'%s' keeps it in %s".formatted(data.image(), directory);
    }

    private static String source(Layer layer) {
        return layer.mount().flatMap(Mount::source).map(ConfigScalar::value).orElse("an anonymous volume");
    }

    /** The entry of {@code volumes} that would hold the files. */
    static String volume(Service service, StoredData data) {
        return "%s-data:%s".formatted(service.name(), data.directory().mount());
    }
}
