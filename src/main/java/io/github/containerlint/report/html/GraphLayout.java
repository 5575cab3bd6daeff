package io.github.containerlint.report.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Places the nodes of a directed graph in columns, so that connections lead from left to right and cross seldom, by the
 * method of Sugiyama, Tagawa and Toda: circles are opened, each node gets a column, long connections get a bend in each
 * column between, the columns are sorted by the average place of the neighbours, and the rows are evened out.
 *
 * <p>Nodes without connections stand below the others, in rows. All sizes are in pixels.
 */
final class GraphLayout {
    static final int HEIGHT = 56;
    private static final int ROW_GAP = 40;
    private static final int COLUMN_GAP = 60;
    private static final int BEND = 14;
    private static final int MARGIN = 24;
    private static final int SWEEPS = 12;
    private static final int ROUNDS = 16;
    /** The columns of nodes without connections, where the connected ones need fewer. */
    private static final int LEAST_COLUMNS = 4;

    /** A place in a picture. */
    record Point(int x, int y) {}

    /** A connection from one node to another one. */
    record Link(int from, int to) {}

    /** A node, or the bend of a long connection in a column. */
    private static final class Item {
        private final int node;
        private final List<Item> before = new ArrayList<>();
        private final List<Item> after = new ArrayList<>();
        private int column;
        private double middle;

        Item(int node) {
            this.node = node;
        }

        boolean isBend() {
            return node < 0;
        }

        int height() {
            return isBend() ? BEND : HEIGHT;
        }

        /** The distance of the middle from that of the item above. */
        double distance(Item above) {
            int gap = isBend() && above.isBend() ? 0 : ROW_GAP;
            return (height() + above.height()) / 2.0 + gap;
        }
    }

    private final int width;
    private final List<Item> items = new ArrayList<>();
    private final List<Link> links;
    private final List<List<Item>> chains = new ArrayList<>();
    private final List<List<Item>> columns = new ArrayList<>();
    private final Point[] places;
    private int right;
    private int bottom;

    /**
     * @param nodes the number of nodes
     * @param width the width of a node
     * @param links the connections; equal ones and those of a node with itself are left out
     */
    GraphLayout(int nodes, int width, List<Link> links) {
        this.width = width;
        this.places = new Point[nodes];
        Set<Link> distinct = new LinkedHashSet<>(links);
        distinct.removeIf(link -> link.from() == link.to());
        this.links = List.copyOf(distinct);
        IntStream.range(0, nodes).forEach(node -> items.add(new Item(node)));
        int[] columnOf = columnsOf(nodes);
        this.links.forEach(link -> connect(link, columnOf));
        fill(columnOf);
        sort();
        even();
        place();
    }

    /** The number of the column of each node; -1 for a node without connections. */
    private int[] columnsOf(int nodes) {
        List<Link> forward = withoutCircles(nodes);
        int[] column = new int[nodes];
        Arrays.fill(column, -1);
        forward.forEach(link -> {
            column[link.from()] = 0;
            column[link.to()] = 0;
        });
        for (int round = 0; round < nodes; round++) {
            forward.forEach(link -> column[link.to()] = Math.max(column[link.to()], column[link.from()] + 1));
        }
        for (int node = 0; node < nodes; node++) {
            int one = node;
            boolean first = column[node] == 0 && forward.stream().noneMatch(link -> link.to() == one);
            if (first) {
                column[node] = forward.stream()
                                .filter(link -> link.from() == one)
                                .mapToInt(link -> column[link.to()])
                                .min()
                                .orElseThrow()
                        - 1;
            }
        }
        return column;
    }

    /** The connections, each turned round that would close a circle of those that were followed before. */
    private List<Link> withoutCircles(int nodes) {
        List<Link> forward = new ArrayList<>();
        int[] state = new int[nodes];
        for (int node = 0; node < nodes; node++) {
            follow(node, state, forward);
        }
        return forward;
    }

    private void follow(int start, int[] state, List<Link> forward) {
        if (state[start] != 0) {
            return;
        }
        state[start] = 1;
        for (Link link : links) {
            if (link.from() == start) {
                follow(link.to(), state, forward);
                forward.add(state[link.to()] == 1 ? new Link(link.to(), link.from()) : link);
            }
        }
        state[start] = 2;
    }

    /** Adds the bends between the two ends of a connection, from left to right. */
    private void connect(Link link, int[] columnOf) {
        boolean forward = columnOf[link.from()] < columnOf[link.to()];
        Item left = items.get(forward ? link.from() : link.to());
        Item end = items.get(forward ? link.to() : link.from());
        List<Item> chain = new ArrayList<>(List.of(left));
        for (int column = columnOf[left.node] + 1; column < columnOf[end.node]; column++) {
            Item bend = new Item(-1);
            bend.column = column;
            items.add(bend);
            chain.add(bend);
        }
        chain.add(end);
        for (int at = 1; at < chain.size(); at++) {
            chain.get(at - 1).after.add(chain.get(at));
            chain.get(at).before.add(chain.get(at - 1));
        }
        chains.add(chain);
    }

    private void fill(int[] columnOf) {
        for (Item item : items) {
            item.column = item.isBend() ? item.column : columnOf[item.node];
            while (columns.size() <= item.column) {
                columns.add(new ArrayList<>());
            }
            if (item.column >= 0) {
                columns.get(item.column).add(item);
            }
        }
    }

    /** Sorts the columns in turn from left to right and back, and keeps the order with the fewest crossings. */
    private void sort() {
        List<List<Item>> best = copy();
        int fewest = crossings();
        for (int sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
            boolean forward = sweep % 2 == 0;
            for (int step = 1; step < columns.size(); step++) {
                sort(columns.get(forward ? step : columns.size() - 1 - step), forward);
            }
            int found = crossings();
            if (found < fewest) {
                fewest = found;
                best = copy();
            }
        }
        columns.clear();
        columns.addAll(best);
    }

    private List<List<Item>> copy() {
        List<List<Item>> copy = new ArrayList<>();
        columns.forEach(column -> copy.add(new ArrayList<>(column)));
        return copy;
    }

    private void sort(List<Item> column, boolean forward) {
        List<Item> others = columns.get(column.get(0).column + (forward ? -1 : 1));
        Comparator<Item> byNeighbours = Comparator.comparingDouble(item -> {
            List<Item> neighbours = forward ? item.before : item.after;
            return neighbours.stream()
                    .mapToInt(others::indexOf)
                    .average()
                    .orElseGet(() -> column.indexOf(item) * (others.size() - 1.0) / Math.max(1, column.size() - 1));
        });
        List<Item> sorted = column.stream().sorted(byNeighbours).toList();
        column.clear();
        column.addAll(sorted);
    }

    private int crossings() {
        int crossings = 0;
        for (int at = 1; at < columns.size(); at++) {
            List<Item> right = columns.get(at);
            List<Integer> ends = new ArrayList<>();
            for (Item item : columns.get(at - 1)) {
                item.after.stream().map(right::indexOf).sorted().forEach(ends::add);
            }
            for (int one = 0; one < ends.size(); one++) {
                for (int other = one + 1; other < ends.size(); other++) {
                    crossings += ends.get(one) > ends.get(other) ? 1 : 0;
                }
            }
        }
        return crossings;
    }

    /** Moves each item towards the average of its neighbours, as far as its column has room. */
    private void even() {
        columns.forEach(column -> {
            double middle = 0;
            for (int at = 1; at < column.size(); at++) {
                middle += column.get(at).distance(column.get(at - 1));
                column.get(at).middle = middle;
            }
        });
        for (int round = 0; round < ROUNDS; round++) {
            boolean forward = round % 2 == 0;
            for (int step = 0; step < columns.size(); step++) {
                even(columns.get(forward ? step : columns.size() - 1 - step));
            }
        }
    }

    private static void even(List<Item> column) {
        int size = column.size();
        double[] down = new double[size];
        double[] up = new double[size];
        for (int at = 0; at < size; at++) {
            double wanted = wanted(column.get(at));
            down[at] = at == 0
                    ? wanted
                    : Math.max(wanted, down[at - 1] + column.get(at).distance(column.get(at - 1)));
        }
        for (int at = size - 1; at >= 0; at--) {
            double wanted = wanted(column.get(at));
            up[at] = at == size - 1
                    ? wanted
                    : Math.min(wanted, up[at + 1] - column.get(at + 1).distance(column.get(at)));
        }
        for (int at = 0; at < size; at++) {
            column.get(at).middle = (down[at] + up[at]) / 2;
        }
    }

    private static double wanted(Item item) {
        return IntStream.concat(
                        item.before.stream().mapToInt(other -> (int) Math.round(other.middle)),
                        item.after.stream().mapToInt(other -> (int) Math.round(other.middle)))
                .average()
                .orElse(item.middle);
    }

    private void place() {
        double top = columns.stream()
                .flatMap(List::stream)
                .mapToDouble(item -> item.middle - item.height() / 2.0)
                .min()
                .orElse(0);
        for (List<Item> column : columns) {
            for (Item item : column) {
                item.middle += MARGIN - top;
                bottom = Math.max(bottom, (int) Math.round(item.middle + item.height() / 2.0));
                if (!item.isBend()) {
                    places[item.node] = new Point(x(item.column), y(item) - HEIGHT / 2);
                }
            }
        }
        right = columns.isEmpty() ? 0 : x(columns.size() - 1) + width;
        placeOthers();
    }

    private int x(int column) {
        return MARGIN + column * (width + COLUMN_GAP);
    }

    private static int y(Item item) {
        return (int) Math.round(item.middle);
    }

    private void placeOthers() {
        int row = columns.isEmpty() ? MARGIN : bottom + ROW_GAP;
        int most = Math.max(LEAST_COLUMNS, (right - MARGIN + ROW_GAP) / (width + ROW_GAP));
        int column = 0;
        for (int node = 0; node < places.length; node++) {
            if (places[node] == null) {
                row += column == most ? HEIGHT + ROW_GAP : 0;
                column = column == most ? 0 : column;
                places[node] = new Point(MARGIN + column * (width + ROW_GAP), row);
                right = Math.max(right, places[node].x() + width);
                bottom = row + HEIGHT;
                column++;
            }
        }
    }

    /** The upper left corner of a node. */
    Point place(int node) {
        return places[node];
    }

    int width() {
        return right + MARGIN;
    }

    int height() {
        return bottom + MARGIN;
    }

    /**
     * The points of a connection from its first node to the second one: the middles of both nodes' sides, and between
     * them two points for each column that it passes.
     */
    List<Point> route(Link link) {
        int at = links.indexOf(link);
        List<Point> points = new ArrayList<>();
        for (Item item : chains.get(at)) {
            points.add(new Point(x(item.column), y(item)));
            points.add(new Point(x(item.column) + width, y(item)));
        }
        points.remove(points.size() - 1);
        points.remove(0);
        if (chains.get(at).get(0).node != link.from()) {
            Collections.reverse(points);
        }
        return points;
    }
}
