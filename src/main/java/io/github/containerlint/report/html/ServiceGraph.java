package io.github.containerlint.report.html;

import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.compose.model.Dependency;
import io.github.containerlint.compose.model.Port;
import io.github.containerlint.project.Composition;
import io.github.containerlint.project.build.ImageBuild;
import io.github.containerlint.project.container.Container;
import io.github.containerlint.project.network.ServiceCall;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The services of a Compose project and their connections, in the form in which they may be shown.
 *
 * @param nodes in the order of the file
 */
record ServiceGraph(List<Node> nodes, List<Edge> edges) {
    /**
     * A service.
     *
     * @param origin its image, or the Dockerfile that it is built from
     */
    record Node(Container container, String name, String origin, List<Published> ports) {}

    /**
     * A published port.
     *
     * @param host the side of the host, such as {@code :8080} or {@code 127.0.0.1:8080}
     * @param target the side of the container, such as {@code 80/tcp}
     */
    record Published(String host, String target) {}

    /**
     * A connection.
     *
     * @param from the index of the service that calls or waits
     * @param calls the addresses that it is configured with, each with its variable; empty where it does not call
     * @param waits the conditions that it waits for; empty where it does not wait
     */
    record Edge(int from, int to, List<String> calls, List<String> waits) {}

    /** Collects the details of connections in the order in which they are found. */
    private static final class Details {
        private final Set<String> calls = new LinkedHashSet<>();
        private final Set<String> waits = new LinkedHashSet<>();
    }

    static ServiceGraph of(Composition composition, ShownText shown) {
        List<Container> containers = composition.containers();
        Map<List<Integer>, Details> found = new LinkedHashMap<>();
        for (ServiceCall call : composition.calls()) {
            if (call.isConnection() && call.callee().isPresent()) {
                int callee = containers.indexOf(call.callee().get());
                details(found, containers.indexOf(call.caller()), callee).calls.add(text(call, shown));
            }
        }
        for (Container container : containers) {
            for (Dependency dependency : container.service().dependsOn()) {
                int other = composition
                        .container(dependency.service().value())
                        .map(containers::indexOf)
                        .orElse(-1);
                if (other >= 0 && !dependency.isForVolumes()) {
                    String condition = dependency.condition().label();
                    details(found, containers.indexOf(container), other)
                            .waits
                            .add(condition.isEmpty() ? "a condition that is not known" : condition);
                }
            }
        }
        List<Edge> edges = new ArrayList<>();
        found.forEach((ends, details) -> {
            if (!ends.get(0).equals(ends.get(1))) {
                edges.add(new Edge(ends.get(0), ends.get(1), List.copyOf(details.calls), List.copyOf(details.waits)));
            }
        });
        return new ServiceGraph(
                containers.stream().map(container -> node(container, shown)).toList(), List.copyOf(edges));
    }

    private static Details details(Map<List<Integer>, Details> found, int from, int to) {
        return found.computeIfAbsent(List.of(from, to), unseen -> new Details());
    }

    private static String text(ServiceCall call, ShownText shown) {
        String port = call.port().map(number -> ":" + number).orElse("");
        String source = call.key().isEmpty() ? "command" : shown.value(call.key(), call);
        return shown.value(call.address().host()) + port + " (" + source + ")";
    }

    private static Node node(Container container, ShownText shown) {
        String origin = container
                .build()
                .map(ImageBuild::title)
                .or(() -> container.image().map(image -> shown.value(image.text())))
                .orElse("image not known");
        List<Published> ports = container.service().ports().stream()
                .map(port -> published(port, shown))
                .toList();
        return new Node(container, shown.value(container.service().name()), origin, ports);
    }

    private static Published published(Port port, ShownText shown) {
        String address = port.hostIp().map(ip -> shown.value(ip.text())).orElse("");
        String number =
                port.published().map(ConfigScalar::text).map(shown::value).orElse("random");
        return new Published(
                address + ":" + number, shown.value(port.target().text()) + "/" + shown.value(port.protocol(), port));
    }

    /** The connections that begin at a service. */
    List<Edge> from(int node) {
        return edges.stream().filter(edge -> edge.from() == node).toList();
    }
}
