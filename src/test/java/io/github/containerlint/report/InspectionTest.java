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
