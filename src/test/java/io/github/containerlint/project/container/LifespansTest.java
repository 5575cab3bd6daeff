package io.github.containerlint.project.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.containerlint.SampleProject;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LifespansTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "image: example/app:1.0                                              | UNDECIDED",
                "image: postgres:17                                                  | LONG_LIVED",
                "image: nginx:1.29                                                   | LONG_LIVED",
                "{image: 'nginx:1.29', command: ./prepare}                           | UNDECIDED",
                "image: python:3.12                                                  | UNDECIDED",
                "image: adminer:5.3.0                                                | LONG_LIVED",
                "image: flyway/flyway:11                                             | JOB",
                "{image: 'flyway/flyway:11', command: migrate}                       | JOB",
                "{image: 'postgres:17', command: pg_dump app}                        | JOB",
                "{image: 'postgres:17', command: postgres -c fsync=off}              | LONG_LIVED",
                "{image: 'mysql:8.0', command: --default-time-zone=+00:00}           | LONG_LIVED",
                "{image: 'cassandra:5', command: bash -c 'sleep 9 && cqlsh -f x'}    | JOB",
                "{image: 'postgres:17', command: sh -c 'until psql; do sleep 1; done; psql -f x'} | JOB",
                "{image: 'postgres:17', command: sh -c 'while true; do pg_dump app; sleep 99; done'} | LONG_LIVED",
                "{image: app, command: uvicorn app:app}                              | LONG_LIVED",
                "{image: app, command: uvicorn app:app, profiles: [debug]}           | UNDECIDED",
                "{image: app, profiles: [tools]}                                     | UNDECIDED",
                "{image: app, command: alembic upgrade head, profiles: [tools]}      | JOB",
                "{image: app, command: sh -c 'alembic upgrade head && python main.py'} | UNDECIDED",
                "{image: app, command: sh -c 'alembic upgrade head; echo done; exit 0'} | JOB",
                "{image: app, command: sh -c 'npm run build && npm start'}           | LONG_LIVED",
                "{image: app, command: npm test -- --watchAll}                       | UNDECIDED",
                "{image: app, command: mvn verify}                                   | JOB",
                "{image: app, command: mvn spring-boot:run}                          | LONG_LIVED",
                "{image: app, command: ./gradlew bootRun}                            | LONG_LIVED",
                "{image: app, deploy: {mode: global-job}}                            | JOB",
                "{image: app, deploy: {mode: global}}                                | UNDECIDED",
                "image: prodrigestivill/postgres-backup-local:17                     | UNDECIDED",
                "image: oliver006/redis_exporter:v1.70.0                             | LONG_LIVED",
                "{image: app, expose: ['80']}                                        | LONG_LIVED",
                "{image: app, healthcheck: {disable: true}}                          | UNDECIDED",
                "{image: 'mongo:8', command: bash -c 'mongosh --eval x && sleep infinity'} | LONG_LIVED",
                "{image: 'postgres:17', command: bash}                               | UNDECIDED",
                "{image: 'postgres:17', command: sh -c 'chown x /y && docker-entrypoint.sh postgres'} | LONG_LIVED",
                "{image: 'minio/minio', command: server /data}                       | LONG_LIVED",
                "{image: 'cockroachdb/cockroach', command: init --insecure}          | UNDECIDED",
                "{image: 'quay.io/keycloak/keycloak:26.1', command: start-dev}       | LONG_LIVED",
                "{image: 'quay.io/keycloak/keycloak:26.1', command: import --dir x}  | UNDECIDED",
                "{image: app, command: java -jar app.jar}                            | LONG_LIVED",
                "{image: app, command: java -jar app.jar server config.yml}          | LONG_LIVED",
                "{image: app, command: java -jar app.jar db migrate}                 | UNDECIDED",
                "{image: app, command: node dist/migrate.js}                         | UNDECIDED",
                "{image: app, command: poetry run celery -A x worker}                | LONG_LIVED",
                "{image: app, command: celery -A x inspect ping}                     | JOB",
                "{image: app, command: sh -c 'while true; do if nc x 1; then break; fi; sleep 1; done; alembic upgrade head'} | JOB",
                "{image: app, command: npm install && npm start, restart: always}    | UNDECIDED",
                "{image: app, command: 'true'}                                       | JOB",
                "{image: 'nginx:1.29', scale: 0}                                     | UNDECIDED",
            })
    void tellsWhatRunsUntilItIsStopped(String service, Lifespan expected) {
        assertEquals(expected, container(service).lifespan());
    }

    @Test
    void aClientFromADatabasesImageIsNoDatabase() {
        assertTrue(container("image: postgres:17").datastore().isPresent());
        assertTrue(container("{image: 'postgres:17', command: psql -f x}")
                .datastore()
                .isEmpty());
        assertTrue(container("{image: 'postgres:17', command: sh -c 'while true; do pg_dump app; sleep 99; done'}")
                .datastore()
                .isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"backend, LONG_LIVED", "bookie_init, UNDECIDED", "db-migrations, UNDECIDED", "initiative, LONG_LIVED"})
    void whatOthersAreStartedAfterLastsUnlessItIsNamedLikeAJob(String name, Lifespan expected) {
        String text = """
                services:
                  %s:
                    image: example/app:1.0
                  other:
                    image: example/other:1.0
                    depends_on: [%s]
                """.formatted(name, name);

        assertEquals(
                expected,
                SampleProject.compose(directory, text)
                        .container(name)
                        .orElseThrow()
                        .lifespan());
    }

    @Test
    void whatOnlyLendsItsVolumesNeedNotLast() {
        String text = """
                services:
                  files:
                    image: example/files:1.0
                  other:
                    image: example/other:1.0
                    %s: [files]
                """;

        assertEquals(Lifespan.UNDECIDED, files(text.formatted("volumes_from")));
        assertEquals(Lifespan.LONG_LIVED, files(text.formatted("links")));
    }

    private Lifespan files(String text) {
        return SampleProject.compose(directory, text)
                .container("files")
                .orElseThrow()
                .lifespan();
    }

    private Container container(String service) {
        String body = service.startsWith("{") ? " " + service : "\n    " + service;
        return SampleProject.compose(directory, "services:\n  it:" + body + "\n")
                .containers()
                .get(0);
    }
}
