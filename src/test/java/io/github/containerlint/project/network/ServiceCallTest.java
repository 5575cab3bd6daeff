package io.github.containerlint.project.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.containerlint.SampleProject;
import io.github.containerlint.project.Composition;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceCallTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DB_URL: postgresql://db:6000/shop            | 6000",
                "DB_URL: postgresql+asyncpg://db/shop         | 5432",
                "DB_URL: jdbc:mysql://db/shop                 | 3306",
                "DB_URL: thing://db/shop                      |",
                "{DB_HOST: db, DB_PORT: '5433'}               | 5433",
                "{db.host: db, db.port: '5433'}               | 5433",
                "{DB_HOST: db, DB_PORT: '${PORT}'}            |",
                "{DB_HOST: db, PORT: '5433'}                  |",
                "DB_URL: postgresql://db:${PORT}/shop         |",
            })
    void thePortIsWrittenOrStandsBesideOrFollowsFromTheScheme(String environment, Integer port) {
        String body = environment.startsWith("{") ? " " + environment : "\n      " + environment;
        Composition composition =
                SampleProject.compose(directory, "services:\n  it:\n    image: app\n    environment:" + body + "\n");
        assertEquals(1, composition.calls().size());
        assertEquals(Optional.ofNullable(port), composition.calls().get(0).port());
    }
}
