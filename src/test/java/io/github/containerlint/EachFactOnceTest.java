package io.github.containerlint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.containerlint.compose.model.ComposeProject;
import io.github.containerlint.compose.model.Service;
import io.github.containerlint.config.LintConfiguration;
import io.github.containerlint.dockerfile.instruction.Run;
import io.github.containerlint.lint.Linter;
import io.github.containerlint.project.Composition;
import io.github.containerlint.project.Project;
import io.github.containerlint.project.ProjectLoader;
import io.github.containerlint.project.Selection;
import io.github.containerlint.rule.RuleCatalog;
import io.github.containerlint.source.SourceTree;
import io.github.containerlint.source.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All rules together read each file, decode each service and parse each RUN once. */
class EachFactOnceTest {
    private static final RuleCatalog ALL = RuleCatalog.load(EachFactOnceTest.class.getClassLoader());

    private static final String COMPOSE = """
            services:
              web:
                build: .
                restart: unless-stopped
                env_file: web.env
                environment:
                  DATABASE_URL: postgres://app@db:5432/shop
                ports: ["8000:8000"]
                volumes: ["./:/app", "modules:/app/node_modules"]
                depends_on: [db]
              worker:
                build: .
                env_file: web.env
                command: ["sh", "-c", "./wait-for.sh db && celery -A shop worker"]
                profiles: [jobs]
              db:
                image: postgres:16.4
                volumes: ["data:/var/lib/postgresql/data"]
                ports: ["5432:5432"]
            volumes:
              data:
              modules:
            """;

    private static final String DOCKERFILE = """
            FROM python:3.12.7-slim AS base
            WORKDIR /app
            RUN apt-get update && apt-get install -y curl
            COPY requirements.txt .
            RUN pip install -r requirements.txt
            RUN useradd --create-home app && chown -R app /app
            COPY . .
            RUN <<EOF
            python -m compileall shop
            python manage.py collectstatic
            EOF
            USER app
            CMD ["gunicorn", "shop.wsgi"]
            """;

    @TempDir
    private Path directory;

    @BeforeEach
    void layOut() throws IOException {
        Files.writeString(directory.resolve("compose.yaml"), COMPOSE);
        Files.writeString(directory.resolve("Dockerfile"), DOCKERFILE);
        Files.writeString(directory.resolve("requirements.txt"), "gunicorn==23.0.0\ncelery>=5\n");
        Files.writeString(directory.resolve("web.env"), "SECRET_KEY=8f3a1c\n");
        Files.writeString(directory.resolve(".dockerignore"), ".git\n.venv\n");
        Files.writeString(directory.resolve("wait-for.sh"), "#!/bin/sh\nuntil nc -z \"$1\" 5432; do sleep 1; done\n");
    }

    @Test
    void aRunIsParsedOnce() {
        try (Calls parses =
                Calls.of(io.github.containerlint.shell.ShellScript.class, "parse", text -> ((Text) text).span())) {
            Project project = lint();
            List<Object> runs = project.dockerfiles().stream()
                    .flatMap(file -> file.instructions().stream())
                    .filter(Run.class::isInstance)
                    .flatMap(run -> ((Run) run).script().stream())
                    .<Object>map(Text::span)
                    .toList();

            assertEquals(4, runs.size());
            runs.forEach(run -> assertEquals(1, parses.counts().get(run), run::toString));
        }
    }

    @Test
    void aServiceIsDecodedOnce() throws ReflectiveOperationException {
        for (String decoder :
                List.of("MountReader volumes", "PortReader ports", "References dependencies", "References of")) {
            String[] names = decoder.split(" ");
            Class<?> type = Class.forName(Service.class.getPackageName() + "." + names[0]);
            try (Calls decodes = Calls.of(type, names[1], System::identityHashCode)) {
                Project project = lint();
                Set<Object> services = project.compositions().stream()
                        .map(Composition::compose)
                        .map(ComposeProject::services)
                        .flatMap(List::stream)
                        .map(service -> System.identityHashCode(service.definition()))
                        .collect(Collectors.toSet());

                assertEquals(3, services.size());
                Map<Object, Integer> ofServices = decodes.counts().entrySet().stream()
                        .filter(entry -> services.contains(entry.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
                assertEquals(services, ofServices.keySet(), decoder);
                assertEquals(Set.of(1), Set.copyOf(ofServices.values()), decoder);
            }
        }
    }

    @Test
    void aFileIsReadOnce() {
        try (Calls reads = Calls.of(SourceTree.class, "load", path -> path)) {
            lint();

            assertTrue(reads.counts().containsKey(real("compose.yaml")));
            assertTrue(reads.counts().containsKey(real("web.env")));
            assertTrue(reads.counts().containsKey(real("requirements.txt")));
            assertEquals(Set.of(1), Set.copyOf(reads.counts().values()), reads.counts()::toString);
        }
    }

    /** A run with one rule does not do the work of all. */
    @Test
    void whatNoRuleAsksForIsNotDone() {
        try (Calls parses =
                Calls.of(io.github.containerlint.shell.ShellScript.class, "parse", text -> ((Text) text).span())) {
            Project project = ProjectLoader.load(new SourceTree(directory), Selection.everything());
            new Linter(
                            new RuleCatalog(List.of(
                                    ALL.find("obsolete-version").orElseThrow().rule())),
                            LintConfiguration.defaults())
                    .lint(project);
            int few = parses.counts().size();
            lint();

            assertFalse(parses.counts().isEmpty());
            assertTrue(
                    few < parses.counts().size(),
                    () -> few + " of " + parses.counts().size());
        }
    }

    private Project lint() {
        Project project = ProjectLoader.load(new SourceTree(directory), Selection.everything());
        new Linter(ALL, LintConfiguration.defaults()).lint(project);
        return project;
    }

    private Path real(String name) {
        try {
            return directory.toRealPath().resolve(name);
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }
}
