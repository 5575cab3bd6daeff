package io.github.containerlint.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project whose names and values try to leave the text that they stand in. */
class HtmlReportHostileTest {
    private static final String SCRIPT = "<script>window.pwned=1</script>";
    private static final String IMAGE = "\"><img src=x onerror=window.pwned=2>";
    private static final String DIRECTION = "\u202E";

    @TempDir
    private Path directory;

    private String report;

    @BeforeEach
    void write() throws IOException {
        report = Files.readString(SampleStacks.report(directory.resolve("hostile"), hostileFiles()));
    }

    /** Hostile texts in names of services, files, images, variables and volumes, in ports, commands and comments. */
    static Map<String, String> hostileFiles() {
        Map<String, String> files = new TreeMap<>();
        files.put("compose.yaml", """
                services:
                  "%1$s":
                    image: "</style><svg onload=window.pwned=3>:latest"
                    ports: ["5432:5432", "%2$s:80"]
                    environment:
                      DB_URL: postgresql://app:c4nary8word@db:5432/</script>%1$s
                      "]]>%2$s": "--><!--]]>"
                    depends_on: [db]
                    volumes:
                      - "./%3$s/<b>:/app/</title>%1$s"
                  db:
                    image: postgres:17
                    ports: ["5432:5432"]
                    environment: {POSTGRES_PASSWORD: c4nary9pass}
                  api:
                    build: .
                    command: ["sh", "-c", "%4$s </pre></code>"]
                    volumes:
                      - ./:/app
                      - "<!--:/app/javascript:alert(1)"
                """.formatted(SCRIPT, IMAGE.replace("\"", "\\\""), "\\u202E", SCRIPT));
        files.put("Dockerfile", """
                FROM python:latest
                WORKDIR /app
                COPY pyproject.toml uv.lock ./
                # %1$s c4nary
                RUN uv sync --locked && echo '%1$s' "</style>" %2$s
                ENV API_TOKEN=c4nary7token
                CMD uvicorn "%1$s"
                """.formatted(SCRIPT, DIRECTION));
        files.put("pyproject.toml", "[project]\nname = \"x\"\n");
        files.put("uv.lock", "version = 1\n");
        files.put("<img src=x onerror=window.pwned=4>/Dockerfile", "FROM <script>window.pwned=5</script>\nCMD x\n");
        return files;
    }

    @Test
    void itsTextIsShownAndNotRead() {
        assertTrue(report.contains("&lt;script&gt;window.pwned=1&lt;/script&gt;"));
        assertTrue(report.contains("&lt;img src=x onerror=window.pwned=4&gt;/Dockerfile"));
        assertEquals(1, report.split("<script", -1).length - 1);
        assertEquals(1, report.split("</script", -1).length - 1);
        assertEquals(1, report.split("</style", -1).length - 1);
        assertEquals(1, report.split("</title>\n", -1).length - 1);
        for (String never : List.of("<img", "<!--", "<svg onload", "onerror=\"", DIRECTION)) {
            assertFalse(report.contains(never), never);
        }
    }

    @Test
    void itsSecretsAreMasked() {
        assertTrue(report.contains("******"));
        for (String secret : List.of("c4nary8word", "c4nary9pass", "c4nary7token")) {
            assertFalse(report.contains(secret), secret);
        }
    }
}
