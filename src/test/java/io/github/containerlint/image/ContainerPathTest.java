package io.github.containerlint.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContainerPathTest {
    private final ContainerPath app = new ContainerPath("/app");

    @Test
    void aPathIsCleaned() {
        assertEquals("/app/.venv", new ContainerPath("//app/./src/../.venv/").value());
        assertEquals("/", new ContainerPath("/../..").value());
    }

    @Test
    void aRelativePathIsNone() {
        assertEquals(Optional.empty(), ContainerPath.of("app"));
        assertEquals(Optional.empty(), ContainerPath.of("C:\\app"));
    }

    @Test
    void aPathIsAboveWhatBeginsWithItsSegments() {
        assertTrue(app.isAtOrAbove(new ContainerPath("/app")));
        assertTrue(app.isAtOrAbove(new ContainerPath("/app/.venv")));
        assertTrue(ContainerPath.ROOT.isAtOrAbove(app));
        assertFalse(app.isAtOrAbove(new ContainerPath("/application")));
        assertFalse(app.isAtOrAbove(ContainerPath.ROOT));
    }

    @Test
    void whatLiesBelowMovesAlong() {
        assertEquals(
                "/srv/web/x",
                app.move(new ContainerPath("/app/web/x"), new ContainerPath("/srv"))
                        .value());
        assertEquals("/srv", app.move(app, new ContainerPath("/srv")).value());
        assertEquals(
                "/srv/app",
                ContainerPath.ROOT.move(app, new ContainerPath("/srv")).value());
    }

    @Test
    void anAbsolutePathIsResolvedToItself() {
        assertEquals("/opt", app.resolve("/opt").value());
        assertEquals("/app/web", app.resolve("./web").value());
    }

    @Test
    void depthCountsSegments() {
        assertEquals(0, ContainerPath.ROOT.depth());
        assertEquals(2, new ContainerPath("/app/.venv").depth());
        assertEquals(".venv", new ContainerPath("/app/.venv").name());
    }
}
