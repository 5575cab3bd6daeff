package io.github.containerlint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.containerlint.project.Project;
import io.github.containerlint.project.ProjectLoader;
import io.github.containerlint.project.Selection;
import io.github.containerlint.source.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectionTest {
    @TempDir
    private Path directory;

    @BeforeEach
    void writeProject() throws IOException {
        Files.writeString(directory.resolve("compose.yaml"), """
                name: shop
                services:
                  api:
                    build: .
                    volumes:
                      - ./:/app
                      - /app/.venv
                    ports: ["127.0.0.1:8000:8000"]
                    environment:
                      DATABASE_URL: postgresql://app@db:5432/shop
                  db:
                    image: postgres:17
                    restart: unless-stopped
                """);
        Files.writeString(directory.resolve("Dockerfile"), """
                FROM python:3.12-slim AS prod
                WORKDIR /app
                COPY pyproject.toml uv.lock ./
                COPY src/ src/
                RUN uv sync --locked
                CMD ["uvicorn", "shop:app"]
                """);
        Files.writeString(directory.resolve(".dockerignore"), ".venv\n");
    }

    private Project project() {
        return ProjectLoader.load(new SourceTree(directory), Selection.everything());
    }

    @Test
    void aFilesystemIsDrawnLayerByLayer() {
        assertEquals("""
                compose.yaml

                api
                  build         Dockerfile
                  stage         prod from python:3.12-slim
                  context       .
                  ignore file   .dockerignore
                  command       uvicorn shop:app
                  ports         127.0.0.1:8000 -> 8000/tcp
                  networks      default
                  talks to      db:5432 (DATABASE_URL)
                  restart       no (long-lived)
                  filesystem
                    +--------------------------------------------------------------------------+
                    | /app/.venv  anonymous volume                                             |
                    |   filled from the image while it is empty                                |
                    +--------------------------------------------------------------------------+
                    | /app  bind mount of './'                                                 |
                    |   hides /app of the image                                                |
                    |   hides /app/src of the image                                            |
                    |   /app/.venv is punched through it                                       |
                    +--------------------------------------------------------------------------+
                    | image: Dockerfile                                                        |
                    |   /app  (COPY pyproject.toml uv.lock), HIDDEN                            |
                    |   /app/.venv  (uv sync), kept by the volume                              |
                    |   /app/src  (COPY src/), HIDDEN                                          |
                    +--------------------------------------------------------------------------+""", Inspection.of(project(), Optional.of("api"), Palette.plain()));
    }

    @Test
    void noLineIsWiderThanATerminal() {
        String text = Inspection.of(project(), Optional.empty(), Palette.plain());
        assertTrue(text.lines().count() > 30);
        assertTrue(text.lines().allMatch(line -> line.length() <= 80));
    }

    @Test
    void jsonHoldsTheModelAndWhatIsKnownOfEachService() throws IOException {
        JsonNode json = new ObjectMapper().readTree(InspectionJson.of(project(), Optional.empty()));
        assertEquals("shop", json.at("/name").asText());
        assertEquals("8000", json.at("/services/api/ports/0/published").asText());
        JsonNode api = json.at("/x-container-lint/api");
        assertEquals("/app/.venv", api.at("/build/dependencyDirectories/0/path").asText());
        assertEquals("uvicorn", api.at("/command/0").asText());
        assertEquals("[\"/app\",\"/app/src\"]", api.at("/mounts/0/hides").toString());
        assertEquals("[]", api.at("/mounts/1/hides").toString());
        assertEquals("postgres", json.at("/x-container-lint/db/datastore").asText());
    }

    @Test
    void oneServiceCanBeAskedFor() throws IOException {
        JsonNode json = new ObjectMapper().readTree(InspectionJson.of(project(), Optional.of("db")));
        assertTrue(json.at("/x-container-lint").has("db"));
        assertFalse(json.at("/x-container-lint").has("api"));
    }

    /** The lines of a service from its restart policy to its filesystem. */
    private String lines(String service) {
        String text = Inspection.of(project(), Optional.of(service), Palette.plain());
        int start = text.indexOf("\n", text.indexOf("  restart ")) + 1;
        return text.substring(start, text.indexOf("  filesystem\n"));
    }

    private void writeChecks() throws IOException {
        Files.writeString(directory.resolve("compose.yaml"), """
                services:
                  own:
                    image: postgres:17
                    healthcheck: {test: [CMD-SHELL, pg_isready -U $$USER], interval: 5s, retries: 3, start_period: 10s}
                  words:
                    image: redis:7.4
                    healthcheck: {test: [CMD, redis-cli, --pass, hunter2, ping]}
                  off:
                    build: .
                    healthcheck: {disable: true}
                  none: {build: ., healthcheck: {test: [NONE]}}
                  image: {build: .}
                  slower: {build: ., healthcheck: {interval: 1m}}
                  unknown: {image: "acme/api:1.4", healthcheck: {interval: 1m}}
                  without: {image: "acme/api:1.4"}
                  debugger: {image: "acme/debug:1.0", profiles: [debug, tools]}
                  seeder: {image: "acme/seed:1.0", profiles: [seed]}
                """);
        Files.writeString(directory.resolve("Dockerfile"), """
                FROM alpine:3.20 AS base
                HEALTHCHECK --interval=30s --start-period=5s CMD wget -q localhost || exit 1
                FROM base
                CMD ["serve"]
                """);
        Files.writeString(directory.resolve(".env"), "COMPOSE_PROFILES=tools,other\n");
    }

    @Test
    void theHealthCheckThatCountsIsShown() throws IOException {
        writeChecks();

        assertEquals("""
                  health check  pg_isready -U $USER (interval 5s, retries 3, start period 10s)
                """, lines("own"));
        assertEquals("  health check  disabled\n", lines("off"));
        assertEquals("  health check  disabled\n", lines("none"));
        assertEquals("""
                  health check  wget -q localhost || exit 1 (of the image, interval 30s, start
                                period 5s)
                """, lines("image"));
        assertEquals("""
                  health check  wget -q localhost || exit 1 (of the image, interval 1m, start
                                period 5s)
                """, lines("slower"));
        assertEquals("  health check  the image's own (interval 1m)\n", lines("unknown"));
        assertEquals("", lines("without"));
    }

    @Test
    void aHealthCheckShowsNoSecret() throws IOException {
        writeChecks();

        assertEquals("  health check  redis-cli --pass ****** ping\n", lines("words"));
        assertFalse(InspectionJson.of(project(), Optional.empty()).contains("hunter2"));
    }

    @Test
    void theDefaultTargetOfASecretShowsNoSecretThatItsNameTakesFromAVariable() throws IOException {
        Files.writeString(directory.resolve("compose.yaml"), """
                services:
                  db:
                    image: postgres:17
                    secrets: ["db_${COLOUR}"]
                """);
        Files.writeString(directory.resolve(".env"), "DB_PASSWORD=kanarie9x\nCOLOUR=${DB_PASSWORD}\n");

        String json = InspectionJson.of(project(), Optional.empty());

        assertTrue(json.contains("/run/secrets/db_******"), json);
        assertFalse(json.contains("kanarie9x"), json);
    }

    @Test
    void profilesAreShownWithWhetherTheyAreActive() throws IOException {
        writeChecks();

        assertEquals("  profiles      debug, tools (active)\n", lines("debugger"));
        assertEquals("  profiles      seed (not active)\n", lines("seeder"));
        Files.writeString(directory.resolve(".env"), "COMPOSE_PROFILES=*\n");
        assertEquals("  profiles      seed (active)\n", lines("seeder"));
    }

    @Test
    void jsonHoldsProfilesAndHealthChecks() throws IOException {
        writeChecks();
        JsonNode json = new ObjectMapper()
                .readTree(InspectionJson.of(project(), Optional.empty()))
                .at("/x-container-lint");

        assertEquals("[\"debug\",\"tools\"]", json.at("/debugger/profiles").toString());
        assertTrue(json.at("/debugger/active").asBoolean());
        assertFalse(json.at("/seeder/active").asBoolean(true));
        assertFalse(json.at("/own").has("profiles"));
        assertEquals(
                "{\"origin\":\"service\",\"test\":[\"pg_isready -U $USER\"],\"interval\":\"5s\",\"retries\":\"3\","
                        + "\"start_period\":\"10s\"}",
                json.at("/own/healthcheck").toString());
        assertEquals(
                "{\"origin\":\"disabled\",\"test\":[]}",
                json.at("/off/healthcheck").toString());
        assertEquals(
                "{\"origin\":\"image\",\"test\":[\"wget -q localhost || exit 1\"],\"interval\":\"30s\","
                        + "\"start_period\":\"5s\"}",
                json.at("/image/healthcheck").toString());
        assertFalse(json.at("/without").has("healthcheck"));
    }

    @Test
    void theReadmeShowsWhatIsPrinted() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        assertTrue(readme.contains(shown("a-bind-mount-over-the-virtualenv-fails-the-build", "fastapi")));
        assertTrue(readme.contains(shown("the-course-stack-passes", "backend")));
        assertTrue(readme.contains(shown("the-course-stack-passes", "db")));
    }

    private static String shown(String project, String service) {
        Project loaded = ProjectLoader.load(new SourceTree(Path.of("src/it", project)), Selection.everything());
        String text = Inspection.of(loaded, Optional.of(service), Palette.plain());
        return text.substring(text.indexOf("\n\n") + 2);
    }
}
