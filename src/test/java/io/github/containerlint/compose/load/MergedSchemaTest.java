package io.github.containerlint.compose.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.containerlint.compose.schema.ComposeSchema;
import io.github.containerlint.source.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MergedSchemaTest {
    private static List<String> merged(String text) {
        return shown(ComposeSchema.validateMerged(SchemaFixture.merged(text)));
    }

    private static List<String> inconsistencies(String text) {
        return shown(ComposeSchema.inconsistencies(SchemaFixture.merged(text)));
    }

    private static List<String> shown(List<Problem> problems) {
        return problems.stream().map(SchemaFixture::shown).toList();
    }

    private static String service(String line) {
        return "services:\n  web:\n    image: a\n    " + line + "\n";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "depends_on: {db: {restart: true}}|4:18 [db] 'db' has no 'condition'; add it",
                "volumes: [{source: a, target: /b}]|4:16 [source] an item of 'volumes' has no 'type'; add it",
                "volumes: [{type: bind, source: a}]|4:16 [type] an item of 'volumes' has no 'target'; add it",
                "develop: {watch: [{path: .}]}|4:24 [path] an item of 'watch' has no 'action'; add it",
                "ulimits: {nproc: {soft: 1}}|4:15 [nproc] 'nproc' has no 'hard'; add it",
                "post_start: [{user: root}]|4:19 [user] an item of 'post_start' has no 'command'; add it",
                "provider: {options: {}}|4:5 [provider] 'provider' has no 'type'; add it",
                "gpus: [{count: 1, device_ids: [a]}]|4:23 [device_ids] 'device_ids' contradicts 'count';"
                        + " delete one of the two",
                "deploy: {resources: {reservations: {devices: [{driver: a}]}}}"
                        + "|4:52 [driver] an item of 'devices' has no 'capabilities'; add it"
            })
    void whatIsMissingIsNamedWhereItBelongs(String line, String problem) {
        assertEquals(List.of(problem), merged(service(line)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "depends_on: [db]",
                "volumes: ['./a:/b', c:/d, /e]",
                "devices: ['/dev/a:/dev/b']",
                "env_file: a",
                "build: .",
                "gpus: all",
                "ports: ['80:80']",
                "secrets: [a]"
            })
    void shortFormsAreWhole(String line) {
        assertEquals(List.of(), merged(service(line)));
    }

    @Test
    void resourcesSayWhereTheyComeFrom() {
        String text = """
                volumes:
                  v: {external: true, driver: local, x-a: 1}
                configs:
                  none: {name: a}
                  two: {file: a, content: b}
                  fine: {external: true}
                secrets:
                  none: {name: a}
                  driven: {driver: vault}
                """;

        assertEquals(
                List.of(
                        "2:23 [driver] 'driver' contradicts 'external'; Compose does not make this volume, so delete it",
                        "4:3 [none] 'none' has none of 'file', 'environment', 'content'; add one of them",
                        "5:18 [content] 'content' contradicts 'file'; keep one of the two",
                        "8:3 [none] 'none' has none of 'file', 'environment'; add one of them"),
                merged(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "network_mode: host, networks: [a]|[networks] 'networks' contradicts 'network_mode';"
                        + " delete one of the two",
                "build: {dockerfile: a, dockerfile_inline: FROM b}|[dockerfile_inline] 'dockerfile_inline'"
                        + " contradicts 'dockerfile'; delete one of the two",
                "healthcheck: {test: [curl, localhost]}|[curl] 'curl' is no way to run a test;"
                        + " begin the list with 'CMD', 'CMD-SHELL' or 'NONE'",
                "develop: {watch: [{path: ., action: sync}]}|[sync] 'sync' needs a path in the container; add 'target'",
                "scale: 2, deploy: {replicas: 3}|[scale] 'scale' contradicts 'replicas';"
                        + " give both one value, or delete one",
                "restart: forever|[forever] 'forever' is no restart policy;"
                        + " write 'no', 'always', 'on-failure' or 'unless-stopped'",
                "platform: linux/arm64, build: {platforms: [linux/amd64]}|[linux/arm64] 'linux/arm64' is not among the"
                        + " platforms that are built; add it to 'build.platforms'"
            })
    void keysThatDoNotFitTogetherAreRefused(String keys, String problem) {
        List<String> found = inconsistencies("services: {web: {image: a, " + keys + "}}\n");

        assertEquals(
                List.of(problem),
                found.stream().map(shown -> shown.substring(shown.indexOf('['))).toList());
    }

    @Test
    void aServiceComesFromSomewhere() {
        assertEquals(
                List.of("2:3 [web] 'web' has neither 'image' nor 'build'; add one of them"),
                inconsistencies("services:\n  web:\n    ports: ['80:80']\n"));
        assertEquals(
                List.of(),
                inconsistencies("services: {a: {build: .}, b: {provider: {type: x}}, c: {image: '${X}'}}\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "healthcheck: {test: [CMD, a]}",
                "healthcheck: {test: a b}",
                "healthcheck: {test: ['${HOW}', a]}",
                "develop: {watch: [{path: ., action: rebuild}]}",
                "scale: 2, deploy: {replicas: 2}",
                "restart: 'no'",
                "restart: on-failure:3",
                "platform: '${P}', build: {platforms: [linux/amd64]}",
                "platform: linux/amd64, build: {context: .}"
            })
    void keysThatFitTogetherAreSilent(String keys) {
        assertEquals(List.of(), inconsistencies("services: {web: {image: a, " + keys + "}}\n"));
    }
}
