package io.github.containerlint.project.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathGlobTest {
    @ParameterizedTest
    @CsvSource({
        "**/Dockerfile, Dockerfile, true",
        "**/Dockerfile, a/b/Dockerfile, true",
        "**/Dockerfile, a/Dockerfile.dev, false",
        "docker/**/*.Dockerfile, docker/api.Dockerfile, true",
        "docker/**/*.Dockerfile, docker/a/b/api.Dockerfile, true",
        "docker/**/*.Dockerfile, other/docker/api.Dockerfile, false",
        "*.Dockerfile, docker/api.Dockerfile, false",
        "./*.Dockerfile, api.Dockerfile, true",
        "'{api,web}/Dockerfile*', web/Dockerfile.dev, true",
    })
    void matchesAsMavenWould(String pattern, String path, boolean matches) {
        assertEquals(matches, new PathGlob(pattern).matches(Path.of(path)));
    }
}
