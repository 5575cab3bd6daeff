package io.github.containerlint.compose.load;

import static io.github.containerlint.compose.load.ComposeFixture.problems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.containerlint.compose.model.ComposeProject;
import io.github.containerlint.compose.model.Service;
import io.github.containerlint.compose.model.ServiceReference;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests which keys a service takes over from the service that it extends. */
class ExtendsTest {
    @TempDir
    Path temporary;

    private ComposeFixture files;

    @BeforeEach
    void begin() {
        files = new ComposeFixture(temporary);
    }

    @Test
    void theExtendingServiceGoesOverItsBase() {
        files.with("compose.yaml", """
                services:
                  base:
                    image: app:1
                    command: run
                    environment: {A: 1, B: 2}
                    ports: ["80:80"]
                    depends_on: [db]
                  web:
                    extends: {service: base}
                    image: app:2
                    depends_on:
                    environment: [B=3, C=4]
                    ports: ["443:443"]
                  db: {image: "postgres:17"}
                """);

        ComposeProject project = files.discover();
        Service web = project.service("web").orElseThrow();
        assertEquals(List.of(), problems(project));
        assertEquals("app:2", web.image().orElseThrow().value());
        assertEquals("run", web.command().orElseThrow().words().get(0).value());
        assertEquals(
                List.of("A=1", "B=3", "C=4"),
                web.environment().stream()
                        .map(one -> one.name() + "=" + one.known().orElseThrow())
                        .toList());
        assertEquals(
                List.of("80", "443"),
                web.ports().stream().map(port -> port.target().value()).toList());
        assertEquals("db", web.dependsOn().get(0).service().value());
        assertFalse(web.definition().has("extends"));
    }

    @Test
    void aCircleIsReportedOnceAndTheRestIsRead() {
        files.with("compose.yaml", """
                services:
                  a: {extends: b}
                  b: {extends: c, image: "b:1"}
                  c: {extends: a}
                  web: {image: "nginx:1"}
                """);

        ComposeProject project = files.discover();
        assertEquals(
                List.of("compose.yaml:2:16 'a' extends itself: a -> b -> c -> a; remove one of these references"),
                problems(project));
        assertEquals(4, project.services().size());
    }

    @Test
    void aCircleOverFilesIsReported() {
        files.with("compose.yaml", "services: {web: {extends: {file: other.yaml, service: base}}}");
        files.with("other.yaml", "services: {base: {extends: {file: compose.yaml, service: web}}}");

        assertEquals(
                List.of("compose.yaml:1:55 'web' extends itself: web -> base -> web; remove one of these references"),
                problems(files.discover()));
    }

    @Test
    void anUnknownServiceOfAnotherFileIsReportedAndOneOfTheSameFileIsAReference() {
        files.with("compose.yaml", """
                services:
                  web: {extends: {file: base.yaml, service: bse}}
                  api: {extends: nothing}
                """);
        files.with("base.yaml", "services: {base: {image: \"a:1\"}}");

        ComposeProject project = files.discover();
        assertEquals(
                List.of("compose.yaml:2:45 base.yaml has no service 'bse'; did you mean 'base'?"), problems(project));
        ServiceReference reference =
                project.service("api").orElseThrow().references().get(0);
        assertEquals("extends", reference.key());
        assertEquals("nothing", reference.service().value());
        assertTrue(project.service("web").orElseThrow().isPartial());
    }

    @Test
    void resetAndOverrideClearWhatIsExtended() {
        files.with("compose.yaml", """
                services:
                  base:
                    image: app:1
                    command: run
                    ports: ["80:80"]
                    volumes: [a:/a]
                  web:
                    extends: base
                    command: !reset null
                    ports: !override ["443:443"]
                volumes: {a: {}}
                """);

        Service web = files.discover().service("web").orElseThrow();
        assertTrue(web.command().isEmpty());
        assertEquals(
                List.of("443"),
                web.ports().stream().map(port -> port.target().value()).toList());
        assertEquals(1, web.mounts().size());
    }

    /** compose-go joins each path of an extended file with the way from the project's directory to it. */
    @Test
    void pathsOfAnotherFileLeadFromTheExtendingProject() {
        files.with("common/base.yaml", """
                services:
                  app:
                    build:
                      context: .
                      additional_contexts: {lib: ../lib, image: "docker-image://alpine"}
                    env_file: ./app.env
                    volumes: ["./src:/app", "data:/data", "/etc/hosts:/hosts", "~/x:/x"]
                    develop: {watch: [{action: sync, path: src, target: /app}]}
                  remote:
                    build: https://example.org/app.git
                """);
        files.with("local.yaml", """
                services:
                  app:
                    build: ./app
                    volumes: ["./:/app"]
                """);
        files.with("compose.yaml", """
                services:
                  web: {extends: {file: common/base.yaml, service: app}}
                  remote: {extends: {file: common/base.yaml, service: remote}}
                  beside: {extends: {file: local.yaml, service: app}}
                  own:
                    build: ./own
                    volumes: ["./own:/own"]
                volumes: {data: }
                """);
        JsonNode services = JsonTree.of(files.discover()).path("services");
        JsonNode web = services.path("web");

        assertEquals("common", web.at("/build/context").asText());
        assertEquals("lib", web.at("/build/additional_contexts/lib").asText());
        assertEquals(
                "docker-image://alpine",
                web.at("/build/additional_contexts/image").asText());
        assertEquals("common/app.env", web.at("/env_file/0/path").asText());
        assertEquals("common/src", web.at("/volumes/0/source").asText());
        assertEquals("data", web.at("/volumes/1/source").asText());
        assertEquals("/etc/hosts", web.at("/volumes/2/source").asText());
        assertEquals("~/x", web.at("/volumes/3/source").asText());
        assertEquals("common/src", web.at("/develop/watch/0/path").asText());
        assertEquals(
                "https://example.org/app.git",
                services.at("/remote/build/context").asText());
        assertEquals("app", services.at("/beside/build/context").asText());
        assertEquals(".", services.at("/beside/volumes/0/source").asText());
        assertEquals("./own", services.at("/own/build/context").asText());
        assertEquals("./own", services.at("/own/volumes/0/source").asText());
    }

    @Test
    void pathsOfAnIncludedFileLeadFromTheIncludingProject() {
        files.with("sub/compose.yaml", """
                services:
                  app:
                    build: ./app
                    extends: {file: deeper/base.yaml, service: base}
                secrets:
                  key: {file: ./key.txt}
                """);
        files.with("sub/deeper/base.yaml", """
                services:
                  base:
                    env_file: ../../app.env
                """);
        files.with("compose.yaml", "include: [sub/compose.yaml]\n");
        JsonNode config = JsonTree.of(files.discover());

        assertEquals("sub/app", config.at("/services/app/build/context").asText());
        assertEquals("app.env", config.at("/services/app/env_file/0/path").asText());
        assertEquals("sub/key.txt", config.at("/secrets/key/file").asText());
    }
}
