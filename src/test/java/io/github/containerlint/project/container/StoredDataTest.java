package io.github.containerlint.project.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.containerlint.SampleProject;
import io.github.containerlint.project.Composition;
import io.github.containerlint.project.Project;
import io.github.containerlint.project.ProjectLoader;
import io.github.containerlint.project.Selection;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoredDataTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{image: nginx:1.29, volumes: ['vol:/data']}                    | unknown",
                "{image: postgres:17}                                         | /var/lib/postgresql/data lost",
                "{image: postgres:17, volumes: ['vol:/var/lib/postgresql/data']} | /var/lib/postgresql/data named volume",
                "{image: postgres:17, volumes: ['vol:/var/lib/postgresql']}     | /var/lib/postgresql/data lost, not on /var/lib/postgresql",
                "{image: postgres:18, volumes: ['vol:/var/lib/postgresql']}     | /var/lib/postgresql/18/docker named volume",
                "{image: postgres:18, volumes: ['./a:/var/lib/postgresql/data']} | /var/lib/postgresql/18/docker lost, not on /var/lib/postgresql/data",
                "{image: postgres, volumes: [/var/lib/postgresql]}            | /var/lib/postgresql/*/docker anonymous volume",
                "{image: mysql:8.4, volumes: ['./a:/var/lib/mysql']}          | /var/lib/mysql bind mount",
                "{image: mysql:8.4, volumes: ['./a:/var/lib/mysql/data']}     | /var/lib/mysql lost",
                "{image: mysql:8.4, volumes: ['vol:/var/lib/mysql/data:ro']}    | /var/lib/mysql lost",
                "{image: mysql:8.4, volumes: ['vol:/var/lib/mysql/data']}       | /var/lib/mysql lost, not on /var/lib/mysql/data",
                "{image: mysql:8.4, volumes: ['vol:/backup']}                   | /var/lib/mysql lost",
                "{image: mysql:8.4, tmpfs: [/var/lib/mysql]}                  | /var/lib/mysql tmpfs",
                "{image: mysql:8.4, volumes: ['vol:${NOWHERE}']}                | unknown",
                "{image: mysql:8.4, volumes: ['${NOWHERE}:/var/lib/mysql']}   | /var/lib/mysql mount",
                "{image: mysql:8.4, volumes_from: [other]}                    | unknown",
                "{image: mysql:8.4, secrets: [{source: s, target: /var/lib/mysql}]} | /var/lib/mysql lost",
                "{image: mysql:8.4, command: --datadir=/srv, volumes: ['vol:/srv']} | /srv named volume",
                "{image: mysql:8.4, command: mysqld --datadir /srv}           | /srv lost",
                "{image: mysql:8.4, command: 'mysqld --datadir ${NOWHERE}'}   | unknown",
                "{image: mysql:8.4, command: 'mysqld ${NOWHERE}'}             | unknown",
                "{image: mysql:8.4, command: 'mysqld --user ${NOWHERE}'}      | /var/lib/mysql lost",
                "{image: mysql:8.4, command: [mysqld, '${NOWHERE}']}          | unknown",
                "{image: mysql:8.4, command: --defaults-file=/etc/my.cnf}     | unknown",
                "{image: mysql:8.4, entrypoint: /start.sh}                    | /var/lib/mysql lost",
                "{image: mysql:8.4, entrypoint: /start.sh, volumes: ['vol:/a']} | unknown",
                "{image: mysql:8.4, command: sh -c 'mysqld --datadir=/srv'}   | /srv lost",
                "{image: postgres:17, environment: {PGDATA: /srv/pg}}         | /srv/pg lost",
                "{image: postgres:17, environment: {PGDATA: ''}}              | /var/lib/postgresql/data lost",
                "{image: postgres:17, environment: [PGDATA]}                  | unknown",
                "{image: postgres:17, environment: {PGDATA: /var/lib/postgresql/data/pg}, volumes: ['vol:/var/lib/postgresql']} | /var/lib/postgresql/data/pg lost, not on /var/lib/postgresql",
                "{image: postgres:17, env_file: db.env}                       | /srv/env lost",
                "{image: postgres:17, env_file: [db.env, later.env]}          | /srv/later lost",
                "{image: postgres:17, env_file: db.env, environment: {PGDATA: /srv/own}} | /srv/own lost",
                "{image: postgres:17, env_file: absent.env}                   | /var/lib/postgresql/data lost",
                "{image: postgres:17, env_file: absent.env, volumes: ['vol:/a']} | unknown",
                "{image: redis:8, command: redis-server --save ''}            | unknown",
                "{image: redis:8, command: redis-server --save '' --appendonly yes} | /data lost",
                "{image: redis:8, command: redis-server --save '' --appendonly no}  | unknown",
                "{image: redis:8, command: redis-server --appendonly no}      | /data lost",
                "{image: redis:8, command: redis-server --save 60 1}          | /data lost",
                "{image: redis:8, command: redis-server /redis.conf}          | unknown",
                "{image: redis:8, command: redis-server --dir data}           | unknown",
                "{image: redis:8, command: redis-server --dir data, working_dir: /srv} | /srv/data lost",
                "{image: minio/minio, command: 'server --console-address :9001 /minio'} | /minio lost",
                "{image: minio/minio, command: 'server /one /two'}            | unknown",
                "{image: minio/minio, command: 'server /data{1...4}'}         | unknown",
                "{image: minio/minio, command: 'server http://minio/data'}    | unknown",
                "{image: ghcr.io/mlflow/mlflow:v2, command: mlflow server}    | unknown",
                "{image: ghcr.io/mlflow/mlflow:v2, command: mlflow server --backend-store-uri sqlite:////srv/runs.db, volumes: ['vol:/srv']} | /srv/runs.db named volume",
                "{image: ghcr.io/mlflow/mlflow:v2, command: mlflow server --backend-store-uri file:///srv/runs}        | /srv/runs lost",
                "{image: ghcr.io/mlflow/mlflow:v2, command: mlflow server --backend-store-uri postgresql://db/mlflow}  | unknown",
                "{image: ghcr.io/mlflow/mlflow:v2, command: mlflow server, environment: {MLFLOW_BACKEND_STORE_URI: /srv/runs}} | /srv/runs lost",
                "{image: memcached:1.6}                                       | unknown",
            })
    void dataLieWhereTheServiceSays(String service, String expected) {
        Composition composition = SampleProject.load(
                        directory,
                        Map.of(
                                "compose.yaml",
                                "services:\n  it: " + service + "\n",
                                "db.env",
                                "PGDATA=/srv/env\n",
                                "later.env",
                                "PGDATA=/srv/later\n"))
                .compositions()
                .get(0);

        assertEquals(
                expected,
                composition.containers().get(0).data().map(StoredDataTest::show).orElse("unknown"));
    }

    private static String show(StoredData data) {
        String layer = data.layer().map(mount -> mount.kind().noun()).orElse("lost");
        String misplaced = data.misplaced().stream()
                .map(mount -> ", not on " + mount.target())
                .collect(Collectors.joining());
        return data.directory().files() + " " + layer + misplaced;
    }

    @Test
    void aMovedDirectoryIsKnownAsSuch() {
        assertTrue(data("{image: postgres:17, environment: {PGDATA: /srv/pg}}").moved());
        assertFalse(data("{image: postgres:17}").moved());
        assertEquals(
                "/srv",
                data("{image: ghcr.io/mlflow/mlflow:v2, command: mlflow server --backend-store-uri sqlite:////srv/runs.db}")
                        .directory()
                        .mount());
    }

    private StoredData data(String service) {
        return SampleProject.compose(directory, "services:\n  it: " + service + "\n")
                .containers()
                .get(0)
                .data()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "compose.yaml, db, '', false",
        "compose.yaml, test-db, '', true",
        "compose.yaml, latest, '', false",
        "compose.yaml, db, ci, true",
        "compose.yaml, db, integration-tests, true",
        "compose.yaml, db, tools, false",
        "src/test/resources/compose.yaml, db, '', true",
        "e2e/compose.yaml, db, '', true",
        "attest/compose.yaml, db, '', false",
    })
    void namesProfilesAndFilesTellOfTests(String file, String name, String profile, boolean expected) {
        String text = "services:\n  %s: {image: postgres:17, profiles: [%s]}\n".formatted(name, profile);
        Project project = ProjectLoader.load(
                SampleProject.load(directory, Map.of(file, text)).tree(),
                new Selection(List.of(file), List.of(), Set.of()));

        assertEquals(expected, project.compositions().get(0).containers().get(0).isForTests());
    }
}
