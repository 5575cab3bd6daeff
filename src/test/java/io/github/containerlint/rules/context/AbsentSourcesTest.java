package io.github.containerlint.rules.context;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.containerlint.SampleProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AbsentSourcesTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "main.py               | ",
                "mian.py               | main.py",
                "confg/app.toml        | config/app.toml",
                "config/app.tmol       | config/app.toml",
                "confg/other.toml      | nothing",
                "api/main.py           | main.py",
                "work/api/main.py      | nothing",
                "elsewhere/main.py     | nothing",
                "start.sh              | docker/start.sh",
                "docker/strat.sh       | docker/start.sh",
                "secret.txxt           | nothing",
                "./config/../nothing.x | nothing",
                "../api/main.py        | leaves the context, main.py",
                "config/../../x.toml   | leaves the context, nothing",
                "/main.py              | "
            })
    void suggestsWhatWasPerhapsMeant(String source, String expected) {
        List<AbsentSource> found = absent(source, Map.of());
        String told = found.isEmpty()
                ? ""
                : (found.get(0).leaves() ? "leaves the context, " : "")
                        + found.get(0).similar().orElse("nothing");
        assertEquals(expected == null ? "" : expected, told);
    }

    private List<AbsentSource> absent(String source, Map<String, String> more) {
        Map<String, String> files = new TreeMap<>(more);
        files.putAll(Map.of(
                "compose.yaml",
                "services: {api: {build: {context: api, dockerfile: docker/Dockerfile}}}",
                "api/docker/Dockerfile",
                "FROM python:3.13\nCOPY " + source + " /app/\nCMD [\"/app/server\"]\n",
                "api/docker/start.sh",
                "",
                "api/main.py",
                "",
                "api/config/app.toml",
                "",
                "api/secret.txt",
                "",
                "api/.dockerignore",
                "secret.txt\n"));
        return MissingCopySources.of(
                SampleProject.load(directory, files).builds().get(0));
    }

    @Test
    void aLinkThatLeadsNowhereIsThere() throws IOException {
        Files.createDirectories(directory.resolve("api"));
        Files.createSymbolicLink(directory.resolve("api/settings.toml"), Path.of("settings.local.toml"));
        assertEquals(List.of(), absent("settings.toml", Map.of()));
    }

    @Test
    void aProgramIsBuiltElsewhereUnlessItIsMisspelt() {
        assertEquals(List.of(), absent("server", Map.of()));
        assertEquals(1, absent("server", Map.of("api/serve", "")).size());
        assertEquals(1, absent("sources", Map.of()).size());
    }

    @Test
    void ignoreFilesOfGitCountFromTheTopOfTheTree() {
        assertEquals(List.of(), absent("models", Map.of(".gitignore", "/api/models/\n")));
        assertEquals(1, absent("models", Map.of(".gitignore", "/models/\n")).size());
    }
}
