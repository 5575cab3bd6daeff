package io.github.containerlint.compose.load;

import static io.github.containerlint.compose.load.ComposeFixture.notes;
import static io.github.containerlint.compose.load.ComposeFixture.problems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.containerlint.compose.config.VariableUse;
import io.github.containerlint.compose.model.ComposeProject;
import io.github.containerlint.compose.model.Mount;
import io.github.containerlint.compose.model.MountType;
import io.github.containerlint.compose.model.Port;
import io.github.containerlint.compose.model.Service;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.SourceTree;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests which files make a project, and the messages about files that cannot be read. */
class ComposeLoaderTest {
    private static final String WEB = """
            services:
              web:
                image: nginx:1.27
            """;

    @TempDir
    Path temporary;

    private ComposeFixture files;

    @BeforeEach
    void begin() {
        files = new ComposeFixture(temporary.resolve("My_Shop.2"));
    }

    private static List<String> names(ComposeProject project) {
        return project.files().stream().map(SourceFile::path).toList();
    }

    private static List<String> services(ComposeProject project) {
        return project.services().stream()
                .map(service -> service.name().value())
                .toList();
    }

    private static String image(ComposeProject project, String service) {
        return project.service(service).flatMap(Service::image).orElseThrow().value();
    }

    @Test
    void takesTheFirstStandardNameAndItsOverride() {
        files.with("docker-compose.yml", WEB).with("compose.yml", WEB).with("compose.prod.yaml", WEB);
        files.with("docker-compose.override.yml", "services: {web: {image: nginx:1.28}}");

        ComposeProject project = files.discover();
        assertEquals(List.of("compose.yml", "docker-compose.override.yml"), names(project));
        assertEquals("nginx:1.28", image(project, "web"));
        SourceTree tree = new SourceTree(files.directory());
        assertEquals(
                List.of("compose.prod.yaml", "docker-compose.yml"),
                ComposeFiles.others(tree, files.directory()).stream()
                        .map(file -> file.getFileName().toString())
                        .toList());
    }

    @Test
    void findsNothingWhereNothingIs() {
        files.with("Dockerfile", "FROM scratch\n");

        assertTrue(ComposeLoader.discover(new SourceTree(files.directory()), files.directory())
                .isEmpty());
    }

    @Test
    void takesTheFilesThatDotEnvNames() {
        files.with(".env", "COMPOSE_FILE=base.yaml:deploy/prod.yaml\nCOMPOSE_PROFILES=debug, tools\n");
        files.with("compose.yaml", WEB).with("base.yaml", WEB);
        files.with("deploy/prod.yaml", "services: {web: {env_file: prod.env}}");

        ComposeProject project = files.discover();
        assertEquals(List.of("base.yaml", "deploy/prod.yaml"), names(project));
        assertEquals(List.of("debug", "tools"), project.activeProfiles());
        Path envFile =
                project.services().get(0).envFiles().get(0).path().asPath().orElseThrow();
        assertEquals(files.directory().toAbsolutePath().resolve("prod.env"), envFile);
    }

    @Test
    void isNamedAfterItsDirectoryUnlessItSaysOtherwise() {
        files.with("compose.yaml", WEB + "  proxy: {image: \"${COMPOSE_PROJECT_NAME}/proxy:1\"}\n");
        assertEquals("my_shop2", files.discover().name().value());
        assertEquals("my_shop2/proxy:1", image(files.discover(), "proxy"));

        files.with("compose.override.yaml", "name: shop-${STAGE:-dev}\n");
        assertEquals("shop-dev", files.discover().name().value());

        files.with(".env", "COMPOSE_PROJECT_NAME=other\n");
        assertEquals("other", files.discover().name().value());
        assertEquals("other/proxy:1", image(files.discover(), "proxy"));
    }

    @Test
    void mergesDocumentsInOrder() {
        files.with("compose.yaml", WEB + "---\nservices: {web: {image: nginx:1.28}, db: {image: postgres:17}}\n---\n");

        ComposeProject project = files.discover();
        assertEquals(List.of(), problems(project));
        assertEquals(List.of("web", "db"), services(project));
        assertEquals("nginx:1.28", image(project, "web"));
    }

    @Test
    void aMalformedFileHidesNothingOfAnother() {
        files.with("compose.yaml", WEB);
        files.with("compose.override.yaml", "services:\n  web: {image: nginx:1.28\n  db: ]\n");

        ComposeProject project = files.discover();
        assertEquals(1, problems(project).size(), () -> problems(project).toString());
        assertTrue(problems(project).get(0).startsWith("compose.override.yaml:"));
        assertTrue(services(project).contains("web"));
    }

    @Test
    void oneBadServiceHidesNothingOfAnother() {
        files.with("compose.yaml", """
                services:
                  bad: [1, 2]
                  worse:
                    ports: {a: b}
                    volumes: yes
                    environment: 5
                    depends_on: 5
                    command: {a: b}
                  web:
                    image: nginx:1.27
                    volumes: ["aa:bb:cc:dd", ./:/app]
                    ports: ["80:x", "8080:80"]
                """);

        ComposeProject project = files.discover();
        assertFalse(problems(project).isEmpty());
        assertEquals(List.of("worse", "web"), services(project));
        Service web = project.service("web").orElseThrow();
        assertEquals(
                List.of("/app"),
                web.mounts().stream().map(mount -> mount.target().value()).toList());
        assertEquals(
                List.of("80"),
                web.ports().stream().map(port -> port.target().value()).toList());
    }

    @Test
    void saysWhatItCouldNotRead() {
        files.with("compose.yaml", """
                include:
                  - https://example.com/compose.yaml
                  - ../outside/compose.yaml
                  - missing.yaml
                  - ${WHERE}/compose.yaml
                services:
                  web:
                    extends: {file: base.yaml, service: base}
                """);

        ComposeProject project = files.discover();
        assertEquals(
                List.of(
                        "compose.yaml:8:21 the extended file 'base.yaml' is not there; create it, or name another one",
                        "compose.yaml:4:5 the included file 'missing.yaml' is not there; create it, or name another one"),
                problems(project));
        assertEquals(
                List.of(
                        "compose.yaml:2:5 the included file 'https://example.com/compose.yaml' lies elsewhere and was not read",
                        "compose.yaml:3:5 the included file '../outside/compose.yaml' lies outside of the project and was not read",
                        "compose.yaml:5:5 the included file is not known: a variable in its name has no value"),
                notes(project));
        assertTrue(project.isPartial());
    }

    @Test
    void saysThatAFileIsMissing() {
        files.with("compose.yaml", WEB);

        ComposeProject project = files.load("compose.yaml", "prod.yaml");
        assertEquals(List.of("prod.yaml:1:1 there is no such file and it was not read"), notes(project));
        assertEquals(List.of("web"), services(project));
        assertEquals(List.of(), services(files.load("absent.yaml")));
    }

    @Test
    void saysThatAFileHoldsNothing() {
        files.with("compose.yaml", "# nothing yet\n");

        assertEquals(
                List.of("compose.yaml:1:1 the file holds nothing; begin with 'services:'"), problems(files.discover()));
    }

    @Test
    void aVariableWithoutAValueIsUnknownAndNoted() {
        files.with("compose.yaml", """
                services:
                  web:
                    image: nginx:${TAG}
                    scale: ${SCALE}
                    environment:
                      SECRET: ${SECRET:?tell me}
                    volumes: ["${DATA}:/data", "${ROOT}/src:/src", "./a${B}:/b"]
                    ports: ["${PORT}:80", "127.0.0.1:${OTHER:-8080}:8080"]
                """);

        ComposeProject project = files.discover();
        Service web = project.services().get(0);
        assertEquals(List.of(), problems(project));
        assertEquals(
                List.of(
                        "compose.yaml:4:12 '${SCALE}' has no value, and Compose needs a whole number here",
                        "compose.yaml:6:15 'SECRET' must have a value: tell me; set it in .env",
                        "compose.yaml:7:16 '${DATA}:/data' is no mount as long as its variable has no value"),
                notes(project));
        assertFalse(web.image().orElseThrow().isKnown());
        assertEquals(
                List.of(MountType.UNKNOWN, MountType.UNKNOWN, MountType.BIND),
                web.mounts().stream().map(Mount::type).toList());
        assertEquals(
                List.of("/data", "/src", "/b"),
                web.mounts().stream()
                        .flatMap(mount -> mount.target().known().stream())
                        .toList());
        assertEquals(
                List.of(false, true), web.ports().stream().map(Port::isKnown).toList());
        assertTrue(web.ports().get(0).published().isPresent());
        assertEquals(
                List.of("TAG", "SCALE", "SECRET", "DATA", "ROOT", "B", "PORT", "OTHER"),
                project.variables().stream().map(VariableUse::name).toList());
    }
}
