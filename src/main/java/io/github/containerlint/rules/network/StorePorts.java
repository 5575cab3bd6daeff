package io.github.containerlint.rules.network;

import io.github.containerlint.compose.config.PortRange;
import io.github.containerlint.compose.model.Port;
import io.github.containerlint.image.Datastore;
import io.github.containerlint.project.container.Container;
import io.github.containerlint.project.container.Layer;
import io.github.containerlint.project.container.StoredData;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells on which ports a container's datastore listens, unless a setting may have changed them. */
final class StorePorts {
    private static final Set<Layer.Kind> HOLDING_SETTINGS =
            Set.of(Layer.Kind.BIND, Layer.Kind.CONFIG, Layer.Kind.OTHER);

    private static final Pattern FOR_PORTS = Pattern.compile("PORT|LISTEN|ARGS|OPTS|FLAGS");

    private StorePorts() {}

    /**
     * The port on which the datastore listens instead of the published one. Empty where it listens on that one, and
     * where this cannot be known: a settings file is mounted, or the service mentions the port in a setting.
     */
    static Optional<Integer> instead(Container container, Port port) {
        Optional<Integer> written =
                port.targetRange().filter(PortRange::isSingle).map(PortRange::first);
        Optional<Integer> usual = container.datastore().map(Datastore::ports).stream()
                .flatMap(List::stream)
                .findFirst();
        return written.isEmpty() || isUsual(container, written.get()) || mayBeMoved(container, written.get())
                ? Optional.empty()
                : usual;
    }

    private static boolean isUsual(Container container, int port) {
        return container.datastore().stream()
                .flatMap(store -> Stream.concat(store.ports().stream(), store.consolePorts().stream()))
                .anyMatch(usual -> usual == port);
    }

    private static boolean mayBeMoved(Container container, int port) {
        boolean configured = container.filesystem().layers().stream()
                .filter(layer -> !layer.target().value().startsWith("/docker-entrypoint"))
                .anyMatch(layer -> HOLDING_SETTINGS.contains(layer.kind())
                        && container
                                .data()
                                .flatMap(StoredData::layer)
                                .filter(layer::equals)
                                .isEmpty());
        Pattern number = Pattern.compile("(?<![0-9.])" + port + "(?![0-9.])");
        Stream<String> values = container.service().environment().stream()
                .flatMap(variable -> variable.value().stream())
                .map(Object::toString);
        Stream<String> words = container.command().stream()
                .flatMap(command -> command.words().stream())
                .map(Text::value);
        return configured
                || container.plan().isPresent()
                || !container.service().envFiles().isEmpty()
                || container.service().environment().stream()
                        .filter(variable -> variable.known().isEmpty())
                        .anyMatch(variable ->
                                FOR_PORTS.matcher(variable.name().value()).find())
                || Stream.concat(values, words)
                        .anyMatch(text -> number.matcher(text).find());
    }
}
