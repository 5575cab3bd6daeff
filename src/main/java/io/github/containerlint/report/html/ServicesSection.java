package io.github.containerlint.report.html;

import io.github.containerlint.finding.Finding;
import io.github.containerlint.project.Composition;
import io.github.containerlint.project.build.ImageBuild;
import io.github.containerlint.project.container.Container;
import io.github.containerlint.report.html.ServiceGraph.Edge;
import io.github.containerlint.report.html.ServiceGraph.Node;
import io.github.containerlint.source.SourceFile;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The services of all Compose projects in pictures: a map of each project, and the layers of each file system. */
final class ServicesSection {
    private final HtmlContent content;
    private final List<Project> projects = new ArrayList<>();

    /** A Compose project with what is known of it. */
    private record Project(Composition composition, ServiceGraph graph, Repairs repairs) {
        String files() {
            return String.join(
                    ", ",
                    composition.compose().files().stream().map(SourceFile::path).toList());
        }
    }

    ServicesSection(HtmlContent content) {
        this.content = content;
        for (Composition composition : content.project().compositions()) {
            projects.add(new Project(
                    composition,
                    ServiceGraph.of(composition, content.shown()),
                    new Repairs(composition, content.result().findings())));
        }
    }

    /** What the fix of a finding changes in the file system of its service. */
    Optional<Repairs.Change> change(Finding finding) {
        return projects.stream()
                .flatMap(project -> project.repairs().of(finding).stream())
                .findFirst();
    }

    /** The picture of the service that a finding is about; empty where it is about none, or there is no picture. */
    Optional<Target> target(Finding finding) {
        for (int project = 0; project < projects.size(); project++) {
            List<Node> nodes = projects.get(project).graph().nodes();
            for (int node = 0; node < nodes.size(); node++) {
                Container container = nodes.get(node).container();
                if (projects.get(project).repairs().isAbout(finding, container)
                        && LayersPicture.isWorthDrawing(container)) {
                    return Optional.of(
                            new Target(id(project, node), nodes.get(node).name()));
                }
            }
        }
        return Optional.empty();
    }

    /** A place on the page, with its name. */
    record Target(String id, String name) {}

    boolean isEmpty() {
        return projects.isEmpty() && unused().isEmpty();
    }

    private List<ImageBuild> unused() {
        return content.project().builds().stream()
                .filter(build -> build.services().isEmpty() && !build.entries().isEmpty())
                .toList();
    }

    private static String id(int project, int node) {
        return "service-" + (project + 1) + "-" + (node + 1);
    }

    void write(Html html) {
        html.open("section", "id", "services", "aria-labelledby", "services-title");
        html.element("h2", "Services", "id", "services-title");
        for (int at = 0; at < projects.size(); at++) {
            project(html, projects.get(at), at);
        }
        List<ImageBuild> unused = unused();
        if (!unused.isEmpty()) {
            html.element("h3", "Images that no service builds");
            unused.forEach(build -> {
                html.open("article", "class", "service").element("h4", build.title());
                new LayersPicture(html, content.shown()).image(build);
                html.close();
            });
        }
        html.close();
    }

    private void project(Html html, Project project, int at) {
        html.open("section", "class", "project");
        html.open("h3").element("code", project.files()).close();
        if (project.graph().nodes().size() > 1) {
            map(html, project, at);
        }
        List<Node> nodes = project.graph().nodes();
        List<Integer> bare = new ArrayList<>();
        html.open("div", "class", "cards");
        for (int node = 0; node < nodes.size(); node++) {
            if (LayersPicture.isWorthDrawing(nodes.get(node).container())) {
                service(html, project, nodes.get(node), id(at, node));
            } else {
                bare.add(node);
            }
        }
        html.close();
        if (!bare.isEmpty()) {
            html.element("h4", "Nothing is mounted into");
            html.open("ul", "class", "bare");
            bare.forEach(node -> {
                html.open("li", "id", id(at, node)).element("b", nodes.get(node).name());
                html.text(" ").element("code", nodes.get(node).origin()).close();
            });
            html.close();
        }
        html.close();
    }

    private void service(Html html, Project project, Node node, String id) {
        Container container = node.container();
        html.open("article", "class", "service", "id", id);
        html.open("h4")
                .text(node.name())
                .text(" ")
                .element("span", "as its container sees the files", "class", "aside")
                .close();
        LayersPicture picture = new LayersPicture(html, content.shown());
        project.repairs().of(container).ifPresentOrElse(picture::change, () -> picture.now(container));
        html.close();
    }

    private void map(Html html, Project project, int at) {
        ServiceGraph graph = project.graph();
        html.open("figure", "class", "services-map");
        ServiceMap map = new ServiceMap(html, "map-" + (at + 1), graph, marks(project));
        map.write();
        legend(html, map.isWide());
        html.open("details").element("summary", "The same as text");
        html.open("ul", "class", "as-text");
        for (int node = 0; node < graph.nodes().size(); node++) {
            connections(html, graph, node, id(at, node));
        }
        html.close().close().close();
    }

    private Map<Node, ServiceMap.Marks> marks(Project project) {
        Map<Node, ServiceMap.Marks> marks = new IdentityHashMap<>();
        for (Node node : project.graph().nodes()) {
            for (Finding finding : content.result().findings()) {
                if (project.repairs().isAbout(finding, node.container())) {
                    marks.merge(node, new ServiceMap.Marks(1, finding.severity()), ServiceMap.Marks::and);
                }
            }
        }
        return marks;
    }

    private static void legend(Html html, boolean wide) {
        html.open("figcaption", "class", "legend");
        html.element("span", "talks to", "class", "key talks")
                .element("span", "waits for it to start", "class", "key waits")
                .element("span", "published port of the host", "class", "key port")
                .element("span", "number of findings", "class", "key badge");
        if (wide) {
            html.element("span", "The map is wider than the page: scroll it to the right.", "class", "hint");
        }
        html.close();
    }

    private static void connections(Html html, ServiceGraph graph, int at, String id) {
        Node node = graph.nodes().get(at);
        List<Edge> edges = graph.from(at);
        html.open("li").open("p").element("a", node.name(), "href", "#" + id);
        html.text(" ").element("code", node.origin()).close();
        html.open("ul");
        node.ports()
                .forEach(port -> html.open("li")
                        .text("publishes ")
                        .element("code", port.host())
                        .text(" for its port ")
                        .element("code", port.target())
                        .close());
        edges.forEach(edge -> connection(html, "talks to ", graph.nodes().get(edge.to()), edge.calls()));
        edges.forEach(edge -> connection(html, "waits for ", graph.nodes().get(edge.to()), edge.waits()));
        if (node.ports().isEmpty() && edges.isEmpty()) {
            html.element("li", "publishes no port, and talks to no other service as far as its files show");
        }
        html.close().close();
    }

    private static void connection(Html html, String verb, Node other, List<String> details) {
        if (!details.isEmpty()) {
            html.open("li").text(verb).element("b", other.name()).text(": ");
            html.element("code", String.join(", ", details)).close();
        }
    }
}
