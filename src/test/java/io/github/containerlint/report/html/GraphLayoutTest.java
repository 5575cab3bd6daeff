package io.github.containerlint.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.containerlint.report.html.GraphLayout.Link;
import io.github.containerlint.report.html.GraphLayout.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GraphLayoutTest {
    private static final int WIDTH = 100;

    private static GraphLayout layout(int nodes, Link... links) {
        return new GraphLayout(nodes, WIDTH, List.of(links));
    }

    /** Fails when two nodes have a pixel in common, or one lies outside of the picture. */
    private static void assertApart(GraphLayout layout, int nodes) {
        for (int one = 0; one < nodes; one++) {
            Point place = layout.place(one);
            assertTrue(place.x() >= 0 && place.x() + WIDTH <= layout.width(), () -> "x of " + place);
            assertTrue(place.y() >= 0 && place.y() + GraphLayout.HEIGHT <= layout.height(), () -> "y of " + place);
            for (int other = 0; other < one; other++) {
                Point second = layout.place(other);
                boolean meet = Math.abs(place.x() - second.x()) < WIDTH
                        && Math.abs(place.y() - second.y()) < GraphLayout.HEIGHT;
                assertFalse(meet, () -> place + " lies on " + second);
            }
        }
    }

    @Test
    void aChainLeadsStraightFromLeftToRight() {
        GraphLayout layout = layout(3, new Link(2, 0), new Link(0, 1));

        assertTrue(layout.place(2).x() < layout.place(0).x());
        assertTrue(layout.place(0).x() < layout.place(1).x());
        assertEquals(layout.place(2).y(), layout.place(0).y());
        assertEquals(layout.place(0).y(), layout.place(1).y());
    }

    @Test
    void aRouteBeginsAndEndsAtTheSidesOfItsNodes() {
        Link link = new Link(0, 1);
        GraphLayout layout = layout(2, link);
        int middle = layout.place(0).y() + GraphLayout.HEIGHT / 2;

        assertEquals(
                List.of(
                        new Point(layout.place(0).x() + WIDTH, middle),
                        new Point(layout.place(1).x(), middle)),
                layout.route(link));
    }

    @Test
    void aLongRouteGoesRoundTheNodesBetween() {
        Link link = new Link(0, 2);
        GraphLayout layout = layout(3, new Link(0, 1), new Link(1, 2), link);
        List<Point> route = layout.route(link);
        Point between = layout.place(1);

        assertEquals(4, route.size());
        assertEquals(between.x(), route.get(1).x());
        int y = route.get(1).y();
        assertTrue(y < between.y() || y > between.y() + GraphLayout.HEIGHT, () -> route + " crosses " + between);
    }

    @Test
    void aCircleIsOpenedAndItsLastLinkLeadsBack() {
        Link back = new Link(2, 0);
        GraphLayout layout = layout(3, new Link(0, 1), new Link(1, 2), back);

        assertApart(layout, 3);
        List<Point> route = layout.route(back);
        assertEquals(layout.place(2).x(), route.get(0).x());
        assertEquals(layout.place(0).x() + WIDTH, route.get(route.size() - 1).x());
    }

    @Test
    void nodesWithoutLinksStandBelowInRows() {
        GraphLayout layout = layout(7, new Link(0, 1), new Link(3, 3));

        assertApart(layout, 7);
        for (int node = 2; node < 7; node++) {
            assertTrue(layout.place(node).y() > layout.place(0).y() + GraphLayout.HEIGHT);
        }
        assertEquals(layout.place(2).y(), layout.place(3).y());
        assertTrue(layout.place(6).y() > layout.place(5).y());
    }

    @Test
    void twoStarsSideBySideDoNotCross() {
        GraphLayout layout = layout(6, new Link(0, 5), new Link(1, 4), new Link(0, 3), new Link(1, 2));

        boolean first = layout.place(0).y() < layout.place(1).y();
        for (int mine : List.of(5, 3)) {
            for (int other : List.of(4, 2)) {
                assertEquals(first, layout.place(mine).y() < layout.place(other).y());
            }
        }
    }

    @Test
    void nothingOverlapsInAnyGraphAndEachIsDrawnTheSameAgain() {
        Random random = new Random(20261128);
        for (int round = 0; round < 200; round++) {
            int nodes = 1 + random.nextInt(40);
            List<Link> links = new ArrayList<>();
            for (int link = random.nextInt(2 * nodes); link > 0; link--) {
                links.add(new Link(random.nextInt(nodes), random.nextInt(nodes)));
            }
            GraphLayout layout = new GraphLayout(nodes, WIDTH, links);
            GraphLayout again = new GraphLayout(nodes, WIDTH, links);

            assertApart(layout, nodes);
            for (int node = 0; node < nodes; node++) {
                assertEquals(layout.place(node), again.place(node));
            }
        }
    }

    @Test
    void withoutNodesThereIsOnlyAMargin() {
        assertEquals(24, layout(0).height());
    }
}
