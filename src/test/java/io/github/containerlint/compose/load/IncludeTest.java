package io.github.containerlint.compose.load;

import static io.github.containerlint.compose.load.ComposeFixture.problems;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.compose.model.ComposeProject;
import io.github.containerlint.compose.model.ResourceKind;
import io.github.containerlint.compose.model.Service;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests what a project takes over from the projects that it includes. */
class IncludeTest {
    @TempDir
    Path temporary;

    private ComposeFixture files;

    @BeforeEach
    void begin() {
        files = new ComposeFixture(temporary);
    }

    private ComposeProject project() {
        ComposeProject project = files.discover();
        assertEquals(List.of(), problems(project));
        return project;
    }

    private String path(ConfigScalar scalar) {
        Path path = scalar.asPath().orElseThrow();
        return files.directory().toAbsolutePath().relativize(path).toString();
    }

    private static String image(ComposeProject project, String service) {
        return project.service(service).flatMap(Service::image).orElseThrow().value();
    }

    @Test
    void everyResourceIsTakenOver() {
        files.with("compose.yaml", "include: [data/compose.yaml]\nservices: {web: {image: \"nginx:1\"}}\n");
        files.with("data/compose.yaml", """
                services: {db: {image: "postgres:17", volumes: ["data:/data"]}}
                volumes: {data: {}}
                networks: {back: {}}
                secrets: {key: {file: key.txt}}
                configs: {conf: {content: x}}
                models: {llm: {model: ai/model}}
                """);

        ComposeProject project = project();
        assertEquals(2, project.services().size());
        for (String name : List.of("data", "back", "key", "conf", "llm")) {
            assertEquals(
                    1,
                    project.resources().stream()
                            .filter(one -> one.name().value().equals(name))
                            .count(),
                    name);
        }
        assertEquals(
                "data/key.txt",
                path(project.resource(ResourceKind.SECRET, "key")
                        .orElseThrow()
                        .file()
                        .orElseThrow()));
    }

    @Test
    void includesNestAndResolvePathsEachInItsOwnDirectory() {
        files.with("compose.yaml", "include: [a/compose.yaml]\n");
        files.with("a/compose.yaml", "include: [b/compose.yaml]\nservices: {a: {build: .}}\n");
        files.with("a/b/compose.yaml", "services: {b: {build: ./ctx}}\n");

        ComposeProject project = project();
        assertEquals(
                "a",
                path(project.service("a").orElseThrow().build().orElseThrow().context()));
        assertEquals(
                "a/b/ctx",
                path(project.service("b").orElseThrow().build().orElseThrow().context()));
    }

    @Test
    void theLongFormNamesOverridesADirectoryAndEnvFiles() {
        files.with(".env", "TAG=outer\n");
        files.with("sub.env", "TAG=inner\nOWN=sub\n");
        files.with("compose.yaml", """
                include:
                  - path: [sub/compose.yaml, sub/compose.dev.yaml]
                    project_directory: other
                    env_file: sub.env
                """);
        files.with("sub/compose.yaml", "services: {a: {image: \"a:${TAG}-${OWN}\", build: .}}\n");
        files.with("sub/compose.dev.yaml", "services: {a: {env_file: dev.env}}\n");

        ComposeProject project = project();
        assertEquals("a:outer-sub", image(project, "a"));
        assertEquals(
                "other",
                path(project.service("a").orElseThrow().build().orElseThrow().context()));
        assertEquals(
                "other/dev.env",
                path(project.service("a").orElseThrow().envFiles().get(0).path()));
    }

    @Test
    void anIncludedProjectReadsTheDotEnvBesideIt() {
        files.with("compose.yaml", "include: [sub/compose.yaml]\n");
        files.with("sub/.env", "TAG=sub\n");
        files.with("sub/compose.yaml", "services: {a: {image: \"a:${TAG}\"}}\n");

        assertEquals("a:sub", image(project(), "a"));
    }

    @Test
    void whatIsDeclaredOnTheSpotGoesOverWhatIsIncluded() {
        files.with("compose.yaml", """
                include: [sub/compose.yaml]
                services: {a: {image: "a:2", ports: !override ["1:1"]}}
                """);
        files.with("sub/compose.yaml", "services: {a: {image: \"a:1\", command: run, ports: [\"2:2\"]}}\n");

        ComposeProject project = project();
        Service a = project.service("a").orElseThrow();
        assertEquals("a:2", image(project, "a"));
        assertEquals("run", a.command().orElseThrow().words().get(0).value());
        assertEquals(
                List.of("1"),
                a.ports().stream().map(port -> port.target().value()).toList());
    }

    @Test
    void aCircleIsReported() {
        files.with("compose.yaml", "include: [sub.yaml]\nservices: {a: {image: \"a:1\"}}\n");
        files.with("sub.yaml", "include: [compose.yaml]\nservices: {b: {image: \"b:1\"}}\n");

        ComposeProject project = files.discover();
        assertEquals(List.of("sub.yaml:1:11 'compose.yaml' includes itself; leave it out"), problems(project));
        assertEquals(2, project.services().size());
    }
}
