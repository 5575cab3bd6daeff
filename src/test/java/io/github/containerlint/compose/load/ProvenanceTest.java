package io.github.containerlint.compose.load;

import static io.github.containerlint.compose.load.ComposeFixture.at;
import static io.github.containerlint.compose.load.ComposeFixture.related;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.compose.model.Assignment;
import io.github.containerlint.compose.model.ComposeProject;
import io.github.containerlint.compose.model.Mount;
import io.github.containerlint.compose.model.Service;
import io.github.containerlint.source.Located;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that a value points to the place where it was written, and relates to the place where it is used. */
class ProvenanceTest {
    @TempDir
    Path temporary;

    private ComposeFixture files;

    @BeforeEach
    void begin() {
        files = new ComposeFixture(temporary);
    }

    private static void assertFrom(Located value, String written, String... uses) {
        assertEquals(written, at(value));
        assertEquals(List.of(uses), related(value));
    }

    @Test
    void aValueInPlaceRelatesToNothing() {
        files.with("compose.yaml", """
                services:
                  web:
                    image: nginx:latest
                """);

        assertFrom(service("web").image().orElseThrow(), "compose.yaml:3:12 nginx:latest");
    }

    @Test
    void throughAnOverride() {
        files.with("compose.yaml", """
                services:
                  web:
                    image: nginx:1.27
                """);
        files.with("compose.override.yaml", """
                services:
                  web:
                    image: nginx:latest
                    volumes:
                      - ./:/app
                """);

        assertFrom(
                service("web").image().orElseThrow(),
                "compose.override.yaml:3:12 nginx:latest",
                "compose.yaml:2:3 web | 'web' is declared here");
        Mount mount = service("web").mounts().get(0);
        assertFrom(mount, "compose.override.yaml:5:9 ./:/app", "compose.yaml:2:3 web | 'web' is declared here");
        assertFrom(mount.target(), "compose.override.yaml:5:12 /app", "compose.yaml:2:3 web | 'web' is declared here");
    }

    @Test
    void throughAnAnchor() {
        files.with("compose.yaml", """
                x-mounts: &mounts
                  - ./:/app
                services:
                  web:
                    image: nginx:1.27
                    volumes: *mounts
                """);

        assertFrom(service("web").mounts().get(0), "compose.yaml:2:5 ./:/app", "compose.yaml:6:14 *mounts | used here");
    }

    @Test
    void throughMergeKeysInsideOneAnother() {
        files.with("compose.yaml", """
                x-logging: &logging
                  driver: local
                x-base: &base
                  image: nginx:latest
                  logging:
                    <<: *logging
                services:
                  web:
                    <<: *base
                """);

        assertFrom(
                service("web").image().orElseThrow(),
                "compose.yaml:4:10 nginx:latest",
                "compose.yaml:9:9 *base | merged in here");
        ConfigScalar driver = service("web")
                .definition()
                .map("logging")
                .flatMap(map -> map.scalar("driver"))
                .orElseThrow();
        assertFrom(
                driver,
                "compose.yaml:2:11 local",
                "compose.yaml:6:9 *logging | merged in here",
                "compose.yaml:9:9 *base | merged in here");
    }

    @Test
    void throughExtendsInOneFile() {
        files.with("compose.yaml", """
                services:
                  base:
                    image: nginx:latest
                  web:
                    extends: base
                """);

        assertFrom(
                service("web").image().orElseThrow(),
                "compose.yaml:3:12 nginx:latest",
                "compose.yaml:5:14 base | 'web' extends it here");
    }

    @Test
    void throughExtendsOfAnotherFileThatExtends() {
        files.with("compose.yaml", """
                services:
                  web:
                    extends:
                      file: common/base.yaml
                      service: middle
                """);
        files.with("common/base.yaml", """
                services:
                  middle:
                    extends: base
                  base:
                    image: nginx:latest
                    env_file: base.env
                """);

        assertFrom(
                service("web").image().orElseThrow(),
                "common/base.yaml:5:12 nginx:latest",
                "common/base.yaml:3:14 base | 'middle' extends it here",
                "compose.yaml:5:16 middle | 'web' extends it here");
        Path envFile = service("web").envFiles().get(0).path().asPath().orElseThrow();
        assertEquals(
                Path.of("common/base.env"), files.directory().toAbsolutePath().relativize(envFile));
    }

    @Test
    void throughAnInclude() {
        files.with("compose.yaml", """
                include:
                  - backend/compose.yaml
                services:
                  web:
                    image: nginx:1.27
                """);
        files.with("backend/compose.yaml", """
                services:
                  api:
                    image: api:latest
                    build: .
                """);

        Service api = service("api");
        assertFrom(
                api.image().orElseThrow(),
                "backend/compose.yaml:3:12 api:latest",
                "compose.yaml:2:5 backend/compose.yaml | included here");
        Path context = api.build().orElseThrow().context().asPath().orElseThrow();
        assertEquals(Path.of("backend"), files.directory().toAbsolutePath().relativize(context));
    }

    @Test
    void throughAVariable() {
        files.with(".env", "TAG=latest\n");
        files.with("compose.yaml", """
                services:
                  web:
                    image: nginx:${TAG}
                """);

        ConfigScalar image = service("web").image().orElseThrow();
        assertEquals("nginx:latest", image.value());
        assertFrom(image.slice(6), ".env:1:5 latest", "compose.yaml:3:18 ${TAG} | used here");
        assertEquals("compose.yaml:3:12 nginx:${TAG}", at(image));
    }

    @Test
    void throughADefault() {
        files.with("compose.yaml", """
                services:
                  web:
                    image: nginx:${TAG:-latest}
                """);

        ConfigScalar image = service("web").image().orElseThrow();
        assertEquals("nginx:latest", image.value());
        assertEquals("compose.yaml:3:25 latest", at(image.slice(6)));
    }

    @Test
    void throughTwoFilesWithMappingsAndLists() {
        files.with("compose.yaml", """
                services:
                  web:
                    image: nginx:1.27
                    environment:
                      DB_HOST: localhost
                      MODE: dev
                """);
        files.with("compose.override.yaml", """
                services:
                  web:
                    environment:
                      - MODE=${MODE-prod}
                """);

        Service web = service("web");
        Assignment host = web.environment("DB_HOST").orElseThrow();
        assertEquals("compose.yaml:5:7 DB_HOST", at(host.name()));
        assertEquals("compose.yaml:5:16 localhost", at(host.value().orElseThrow()));
        Assignment mode = web.environment("MODE").orElseThrow();
        assertEquals("prod", mode.known().orElseThrow());
        assertEquals("compose.override.yaml:4:9 MODE", at(mode.name()));
        assertEquals("compose.override.yaml:4:21 prod", at(mode.value().orElseThrow()));
    }

    private Service service(String name) {
        ComposeProject project = files.discover();
        assertEquals(List.of(), project.problems());
        return project.service(name).orElseThrow();
    }
}
