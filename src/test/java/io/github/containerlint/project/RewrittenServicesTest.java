package io.github.containerlint.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.containerlint.SampleProject;
import io.github.containerlint.project.container.Container;
import io.github.containerlint.source.SourceTree;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RewrittenServicesTest {
    private static final String COMPOSE = """
            include: [base.yaml]
            services:
              web:
                build: .
                volumes:
                  - ./:/app
            """;

    @TempDir
    private Path directory;

    private Composition composition() {
        Project project = SampleProject.load(
                directory,
                Map.of(
                        "compose.yaml", COMPOSE,
                        "base.yaml", "services:\n  db:\n    image: postgres:17\n",
                        "compose.override.yaml", "services:\n  web:\n    volumes: [\"cache:/cache\"]\n",
                        "Dockerfile", "FROM python:3.12-slim\nWORKDIR /app\nRUN python -m venv .venv\n"));
        return project.compositions().get(0);
    }

    private Path file(String name) {
        return new SourceTree(directory).base().resolve(name);
    }

    private static List<String> targets(Container container) {
        return container.filesystem().layers().stream()
                .map(layer -> layer.target().value())
                .toList();
    }

    @Test
    void aServiceIsReadFromTheOtherTextAndKeepsItsImage() {
        Composition composition = composition();
        Container web = composition.container("web").orElseThrow();

        Container after = new RewrittenServices(composition)
                .of(web, Map.of(file("compose.yaml"), COMPOSE + "      - /app/.venv\n"))
                .orElseThrow();

        assertEquals(List.of("/app", "/cache"), targets(web));
        assertEquals(List.of("/app", "/app/.venv", "/cache"), targets(after));
        assertTrue(web.build().isPresent());
        assertEquals(web.build(), after.build());
    }

    @Test
    void anIncludedFileCanBeRewrittenToo() {
        Composition composition = composition();
        Container db = composition.container("db").orElseThrow();

        Container after = new RewrittenServices(composition)
                .of(db, Map.of(file("base.yaml"), "services:\n  db:\n    image: postgres:17\n    tmpfs: /tmp\n"))
                .orElseThrow();

        assertEquals(List.of("/tmp"), targets(after));
    }

    @Test
    void aServiceThatIsGoneIsNone() {
        Composition composition = composition();
        Container db = composition.container("db").orElseThrow();

        assertEquals(
                Optional.empty(),
                new RewrittenServices(composition).of(db, Map.of(file("base.yaml"), "services: {}\n")));
    }
}
