package io.github.containerlint.report.html;

import io.github.containerlint.report.html.GraphLayout.Link;
import io.github.containerlint.report.html.GraphLayout.Point;
import io.github.containerlint.report.html.ServiceGraph.Edge;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The lines of a map: a full one for who talks to whom, a broken one for who only waits for whom, and a dot at the
 * beginning of each line whose service waits for the other one to start.
 */
final class MapLines {
    /** The pixels between two ends at one side of a service, and those at its corners without ends. */
    private static final int STEP = 10;

    private static final int CORNERS = 16;

    private final Html html;
    private final String id;
    private final ServiceGraph graph;
    private final List<List<Point>> routes = new ArrayList<>();

    /** One end of a line at a side of a service. */
    private record End(int line, boolean first, int node, boolean left, int other) {}

    /** @param id the beginning of the identifiers in this picture */
    MapLines(Html html, String id, ServiceGraph graph, GraphLayout layout) {
        this.html = html;
        this.id = id;
        this.graph = graph;
        List<End> ends = new ArrayList<>();
        for (Edge edge : graph.edges()) {
            List<Point> route = new ArrayList<>(layout.route(new Link(edge.from(), edge.to())));
            int last = route.size() - 1;
            boolean forward = route.get(0).x() < route.get(last).x();
            int line = routes.size();
            ends.add(new End(line, true, edge.from(), !forward, route.get(1).y()));
            ends.add(
                    new End(line, false, edge.to(), forward, route.get(last - 1).y()));
            routes.add(route);
        }
        spread(ends);
    }

    /** Puts the ends at one side of a service below each other, in the order of the places they lead to. */
    private void spread(List<End> ends) {
        for (End end : ends) {
            List<End> beside = ends.stream()
                    .filter(other -> other.node() == end.node() && other.left() == end.left())
                    .sorted(Comparator.comparingInt(End::other).thenComparingInt(End::line))
                    .toList();
            double step = Math.min(STEP, (double) (GraphLayout.HEIGHT - CORNERS) / beside.size());
            int moved = (int) Math.round((beside.indexOf(end) - (beside.size() - 1) / 2.0) * step);
            List<Point> route = routes.get(end.line());
            int at = end.first() ? 0 : route.size() - 1;
            route.set(at, new Point(route.get(at).x(), route.get(at).y() + moved));
        }
    }

    /** The shapes of the ends of lines, which the lines refer to. */
    void writeMarkers() {
        html.open("defs");
        marker("talks", "M0 0 10 5 0 10Z", 9);
        marker("waits", "M1 1 9 5 1 9", 9);
        marker("dot", "M5 1a4 4 0 1 0 .01 0Z", 1);
        html.close();
    }

    private void marker(String name, String shape, int tip) {
        html.open(
                        "marker",
                        "id",
                        id + "-" + name,
                        "class",
                        name,
                        "viewBox",
                        "0 0 10 10",
                        "refX",
                        Integer.toString(tip),
                        "refY",
                        "5",
                        "markerWidth",
                        "7",
                        "markerHeight",
                        "7",
                        "orient",
                        "auto")
                .element("path", "", "d", shape)
                .close();
    }

    void write() {
        for (int at = 0; at < routes.size(); at++) {
            Edge edge = graph.edges().get(at);
            String style = edge.calls().isEmpty() ? "waits" : "talks";
            String dot = edge.waits().isEmpty() ? "none" : reference("dot");
            html.open(
                            "path",
                            "class",
                            "edge " + style,
                            "d",
                            curve(routes.get(at)),
                            "marker-start",
                            dot,
                            "marker-end",
                            reference(style))
                    .element("title", title(edge))
                    .close();
        }
    }

    private String reference(String marker) {
        return "url(#" + id + "-" + marker + ")";
    }

    private String title(Edge edge) {
        List<String> parts = new ArrayList<>();
        if (!edge.calls().isEmpty()) {
            parts.add("talks to it: " + String.join(", ", edge.calls()));
        }
        if (!edge.waits().isEmpty()) {
            parts.add("waits for it: " + String.join(", ", edge.waits()));
        }
        return graph.nodes().get(edge.from()).name() + " to "
                + graph.nodes().get(edge.to()).name() + "; " + String.join("; ", parts);
    }

    private static String curve(List<Point> route) {
        StringBuilder path = new StringBuilder("M").append(coordinates(route.get(0)));
        for (int at = 1; at < route.size(); at++) {
            Point from = route.get(at - 1);
            Point to = route.get(at);
            boolean straight = at % 2 == 0;
            if (!straight) {
                int bend = (to.x() - from.x()) / 2;
                path.append('C')
                        .append(coordinates(new Point(from.x() + bend, from.y())))
                        .append(' ')
                        .append(coordinates(new Point(to.x() - bend, to.y())))
                        .append(' ');
            }
            path.append(straight ? "L" : "").append(coordinates(to));
        }
        return path.toString();
    }

    private static String coordinates(Point point) {
        return point.x() + " " + point.y();
    }
}
