package io.github.containerlint.report.html;

import io.github.containerlint.finding.Severity;
import io.github.containerlint.report.html.GraphLayout.Link;
import io.github.containerlint.report.html.GraphLayout.Point;
import io.github.containerlint.report.html.ServiceGraph.Node;
import io.github.containerlint.report.html.ServiceGraph.Published;
import io.github.containerlint.source.Counted;
import java.util.Map;

/** The map of a Compose project's services: who talks to whom, what is published, and what waits for what. */
final class ServiceMap {
    /** The width of a character of the name and of the smaller texts, in pixels. */
    private static final double NAME = 7.9;

    private static final double SMALL = 6.7;
    private static final int PADDING = 12;
    private static final int NARROWEST = 152;
    private static final int WIDEST = 188;
    /** The height of a label at the upper edge of a service. */
    private static final int LABEL = 18;
    /** The pixels between two labels. */
    private static final int GAP = 4;
    /** The width up to which a map is made smaller to fit the page; a wider one would become too small to read. */
    private static final int FITTING = 1400;

    private final Html html;
    private final ServiceGraph graph;
    private final Map<Node, Marks> marks;
    private final int width;
    private final GraphLayout layout;
    private final MapLines lines;

    /** The number of findings about a service, and the highest severity of them. */
    record Marks(int findings, Severity worst) {
        Marks and(Marks other) {
            return new Marks(findings + other.findings, worst.compareTo(other.worst) > 0 ? worst : other.worst);
        }
    }

    /**
     * @param id the beginning of the identifiers in this picture
     * @param marks those of the services that have findings
     */
    ServiceMap(Html html, String id, ServiceGraph graph, Map<Node, Marks> marks) {
        this.html = html;
        this.graph = graph;
        this.marks = marks;
        double longest = graph.nodes().stream()
                .mapToDouble(node -> Math.max(length(node.name()) * NAME, length(node.origin()) * SMALL))
                .max()
                .orElse(0);
        this.width = Math.max(NARROWEST, Math.min(WIDEST, (int) longest + 2 * PADDING + 4));
        this.layout = new GraphLayout(
                graph.nodes().size(),
                width,
                graph.edges().stream()
                        .map(edge -> new Link(edge.from(), edge.to()))
                        .toList());
        this.lines = new MapLines(html, id, graph, layout);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    void write() {
        html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", "Map of the services");
        html.open(
                "svg",
                "class",
                isWide() ? "map" : "map fitting",
                "role",
                "img",
                "aria-label",
                summary(),
                "width",
                text(layout.width()),
                "height",
                text(layout.height()),
                "viewBox",
                "0 0 " + layout.width() + " " + layout.height());
        lines.writeMarkers();
        lines.write();
        for (int node = 0; node < graph.nodes().size(); node++) {
            node(graph.nodes().get(node), layout.place(node));
        }
        html.close().close();
    }

    /** Whether a reader must scroll to see all of the map. */
    boolean isWide() {
        return layout.width() > FITTING;
    }

    /** The picture in one sentence; the list below it tells the rest. */
    private String summary() {
        long published =
                graph.nodes().stream().filter(node -> !node.ports().isEmpty()).count();
        long calls =
                graph.edges().stream().filter(edge -> !edge.calls().isEmpty()).count();
        long waits =
                graph.edges().stream().filter(edge -> !edge.waits().isEmpty()).count();
        return Counted.of(graph.nodes().size(), "service") + ", " + published + " with published ports; "
                + Counted.of(calls, "connection") + " from service to service and " + Counted.of(waits, "wait")
                + " for another service; the list below the map names them";
    }

    private static String text(int number) {
        return Integer.toString(number);
    }

    private void node(Node node, Point place) {
        html.open("g", "class", "node", "transform", "translate(" + place.x() + " " + place.y() + ")");
        html.element("title", node.name() + ", " + node.origin());
        box(0, 0, width, GraphLayout.HEIGHT, 8, "box");
        int room = width - 2 * PADDING;
        html.element("text", fitting(node.name(), room, NAME), "class", "name", "x", text(PADDING), "y", "28");
        html.element("text", fitting(node.origin(), room, SMALL), "class", "origin", "x", text(PADDING), "y", "45");
        ports(node);
        Marks found = marks.get(node);
        if (found != null) {
            String number = text(found.findings());
            label(
                    width - 8 - wide(number),
                    number,
                    LABEL / 2,
                    "count " + found.worst().label());
        }
        html.close();
    }

    /** The host's ports at the upper edge of a service; those that have no room are only counted. */
    private void ports(Node node) {
        int x = PADDING - 4;
        int end = width - 40;
        int drawn = 0;
        for (Published port : node.ports()) {
            int left = node.ports().size() - drawn - 1;
            int room = end - x - (left == 0 ? 0 : wide("+" + left) + GAP);
            if (drawn > 0 && wide(port.host()) > room) {
                break;
            }
            String host = fitting(port.host(), room - PADDING, SMALL);
            label(x, host, 4, "port");
            x += wide(host) + GAP;
            drawn++;
        }
        if (drawn < node.ports().size()) {
            label(x, "+" + (node.ports().size() - drawn), 4, "port");
        }
    }

    private static int wide(String label) {
        return (int) (length(label) * SMALL) + PADDING;
    }

    /** A text in a box across the upper edge of a service. */
    private void label(int x, String text, int radius, String style) {
        box(x, -LABEL / 2, wide(text), LABEL, radius, style);
        html.element("text", text, "class", style, "x", text(x + PADDING / 2), "y", "4");
    }

    private void box(int x, int y, int wide, int high, int radius, String style) {
        html.element(
                "rect",
                "",
                "class",
                style,
                "x",
                text(x),
                "y",
                text(y),
                "width",
                text(wide),
                "height",
                text(high),
                "rx",
                text(radius));
    }

    /** The text, shortened where it is wider than the room. */
    private static String fitting(String text, int room, double character) {
        int most = Math.max(1, (int) (room / character));
        return length(text) <= most ? text : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "\u2026";
    }
}
