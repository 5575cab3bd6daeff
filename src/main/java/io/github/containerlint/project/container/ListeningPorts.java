package io.github.containerlint.project.container;

import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.compose.config.PortRange;
import io.github.containerlint.compose.model.Port;
import io.github.containerlint.compose.model.Service;
import io.github.containerlint.dockerfile.instruction.Expose;
import io.github.containerlint.dockerfile.stage.Step;
import io.github.containerlint.image.Datastore;
import io.github.containerlint.project.build.ImageBuild;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The ports on which a container accepts connections, as far as the files tell: {@code ports} and {@code expose} of the
 * service, {@code EXPOSE} of the image that is built for it, and the default ports of its datastore.
 *
 * @param complete true when every written port could be read; the program may listen on other ports, too
 */
@API(status = Status.EXPERIMENTAL)
public record ListeningPorts(List<PortRange> ranges, boolean complete) {
    public ListeningPorts {
        ranges = List.copyOf(ranges);
    }

    static ListeningPorts of(Service service, Optional<ImageBuild> build, Optional<Datastore> datastore) {
        return of(service, build, datastore.stream().flatMap(ListeningPorts::usual));
    }

    /** The ports that are written for the service and its image, without the default ports of a datastore. */
    static ListeningPorts written(Service service, Optional<ImageBuild> build) {
        return of(service, build, Stream.empty());
    }

    private static ListeningPorts of(Service service, Optional<ImageBuild> build, Stream<Optional<PortRange>> usual) {
        List<Optional<PortRange>> all = new ArrayList<>();
        service.ports().stream().map(Port::targetRange).forEach(all::add);
        service.expose().stream().map(ListeningPorts::exposed).forEach(all::add);
        build.stream()
                .flatMap(image -> image.state().ports().stream())
                .map(port -> range(port.value()))
                .forEach(all::add);
        usual.forEach(all::add);
        boolean complete = all.stream().allMatch(Optional::isPresent) && isExposeKnown(build);
        return new ListeningPorts(
                all.stream().flatMap(Optional::stream).distinct().toList(), complete);
    }

    private static Optional<PortRange> exposed(ConfigScalar port) {
        return port.known().flatMap(ListeningPorts::range);
    }

    private static Optional<PortRange> range(String port) {
        return PortRange.parse(port.replaceFirst("/.*", ""));
    }

    private static Stream<Optional<PortRange>> usual(Datastore datastore) {
        return Stream.concat(datastore.ports().stream(), datastore.consolePorts().stream())
                .map(port -> Optional.of(new PortRange(port, port)));
    }

    private static boolean isExposeKnown(Optional<ImageBuild> build) {
        return build.stream().flatMap(image -> image.steps().stream()).allMatch(ListeningPorts::isExposeKnown);
    }

    private static boolean isExposeKnown(Step step) {
        return !(step.instruction() instanceof Expose expose)
                || expose.ports().stream()
                        .allMatch(port -> step.expand(port).value().isPresent());
    }

    /** Returns true when the port is among the known ports. */
    public boolean contains(int port) {
        return ranges.stream().anyMatch(range -> range.contains(port));
    }

    /** Returns true when no port is known. */
    public boolean isEmpty() {
        return ranges.isEmpty();
    }
}
