package io.github.containerlint.compose.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeSchemaTest {
    /** The key and value as the first ones of a service. */
    private static String service(String... lines) {
        return "services:\n  web:\n    " + String.join("\n    ", lines) + "\n";
    }

    @Test
    void aMisindentedSnippetIsExplainedPartByPart() {
        String snippet = """
                services:
                  backend:
                    build:
                      context: ./backend
                      environment:
                        - DB_HOST=db

                    db:
                    image: mysql:8.0
                """;

        assertEquals(
                List.of(
                        "5:7 [environment] 'environment' belongs to the service, not to 'build'; indent it like 'build'",
                        "8:5 [db] 'db' is no key of a service; if it is a service of its own, indent it like 'backend'"),
                SchemaFixture.problems(snippet));
    }

    @Test
    void aServiceWithoutItsSectionIsLookedAtAllTheSame() {
        String snippet = """
                backend:
                    build:
                      context: ./backend
                      environment:
                        - DB_HOST=db

                    db:
                    image: mysql:8.0
                """;

        assertEquals(
                List.of(
                        "1:1 [backend] 'backend' looks like a service; put it below 'services:'",
                        "4:7 [environment] 'environment' belongs to the service, not to 'build'; indent it like 'build'",
                        "7:5 [db] 'db' is no key of a service; if it is a service of its own, indent it like 'backend'"),
                SchemaFixture.problems(snippet));
    }

    @Test
    void aServiceInsideAServiceIsToldApart() {
        assertEquals(
                List.of("5:5 [db] 'db' is no key of a service; if it is a service of its own, indent it like 'web'"),
                SchemaFixture.problems(service("image: a", "ports: []", "db:", "  image: b")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "enviroment: {}|'enviroment' is no key of a service; did you mean 'environment'?",
                "port: []|'port' is no key of a service; did you mean 'ports'?",
                "build: {dockerFile: x}|'dockerFile' is no key of 'build'; did you mean 'dockerfile'?",
                "dockerfile: x|'dockerfile' belongs to 'build', not to the service; move it there",
                "replicas: 2|'replicas' belongs to 'deploy', not to the service; move it there",
                "reservations: {}|'reservations' belongs to 'deploy.resources', not to the service; move it there",
                "interval: 5s|'interval' belongs to 'healthcheck', not to the service; move it there",
                "services: {}|'services' belongs to the Compose file, not to the service; indent it like 'services'",
                "deploy: {limits: {}}|'limits' belongs to 'resources', not to 'deploy'; move it there",
                "deploy: {resources: {impossible: 1}}"
                        + "|'impossible' is no key of 'resources'; it has only 'limits', 'reservations'",
                "healthcheck: {restart: always}"
                        + "|'restart' belongs to the service, not to 'healthcheck'; indent it like 'healthcheck'",
                "volumes: [{type: bind, source: a, taget: /b}]|'taget' is no key of a mount; did you mean 'target'?",
                "ports: [{target: 80, quux: 1}]|'quux' is no key of a port; it has only 'name', 'mode', 'host_ip',"
                        + " 'protocol', 'app_protocol', 'target', 'published'",
                "frobnicate: 1|'frobnicate' is no key of a service; delete it, or call it 'x-frobnicate'",
                "env_file: [{path: a, x-y: 1}]|'x-y' is no key of an env file; it has only 'path', 'format', 'required'"
            })
    void anUnknownKeyIsToldWhereItBelongs(String line, String message) {
        assertEquals(List.of(message), SchemaFixture.messages(service("image: a", line)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "image: 5|3:12 [5] '5' is a whole number, and 'image' must be a string; put it in quotes",
                "user: 1000|3:11 [1000] '1000' is a whole number, and 'user' must be a string; put it in quotes",
                "hostname: true|3:15 [true] 'true' is a boolean, and 'hostname' must be a string; put it in quotes",
                "hostname: 1.5|3:15 [1.5] '1.5' is a number, and 'hostname' must be a string; put it in quotes",
                "ports: {a: b}|3:5 [ports] 'ports' is a mapping, and must be a list; begin each item with '- '",
                "ports: 80|3:12 [80] '80' is a whole number, and 'ports' must be a list; write '- 80'",
                "healthcheck: [a]|3:5 [healthcheck] 'healthcheck' is a list, and must be a mapping;"
                        + " write 'key: value' without the '- '",
                "image: [a]|3:5 [image] 'image' is a list, and must be a string; write it on one line behind the key",
                "healthcheck: x|3:18 [x] 'x' is a string, and 'healthcheck' must be a mapping;"
                        + " write 'key: value' below it",
                "environment:|3:5 [environment] 'environment' has no value;"
                        + " write a mapping or a list, or delete the key",
                "cap_add: [1]|3:15 [1] '1' is a whole number, and an item of 'cap_add' must be a string;"
                        + " put it in quotes",
                "cap_add: [[a]]|3:15 [[a]] an item of 'cap_add' is a list, and must be a string;"
                        + " write it on one line behind the key",
                "environment: [A: b]|3:19 [A] an item of 'environment' is a mapping, and must be a string;"
                        + " write 'A=...'",
                "healthcheck: {interval: 10}|3:29 [10] '10' is a whole number, and 'interval' must be a string;"
                        + " write it with its unit: '10s'",
                "use_api_socket: 'true'|3:22 [true] 'true' is a string, and 'use_api_socket' must be true or false;"
                        + " leave the quotes out",
                "volumes: [{type: tmpfs, target: /a, tmpfs: {size: 0.5}}]|3:55 [0.5] '0.5' is a number,"
                        + " and 'size' must be a string or a whole number; put it in quotes"
            })
    void aWrongTypeIsShownWhereItStands(String line, String problem) {
        assertEquals(List.of(problem), SchemaFixture.problems(service(line)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "cgroup: hots|'hots' means nothing here; did you mean 'host'?",
                "gpus: some|'some' means nothing here; write 'all'",
                "pull_policy: sometimes|'sometimes' means nothing here; write 'always', 'missing', 'never', 'build',"
                        + " 'daily', 'weekly' or 'every_12h'",
                "stop_grace_period: '10'|'10' is not a duration; write a number with its unit, such as '30s' or '1m30s'",
                "healthcheck: {interval: 5 s}"
                        + "|'5 s' is not a duration; write a number with its unit, such as '30s' or '1m30s'",
                "mem_limit: 512 megs|'512 megs' is not a size; write a number with its unit, such as '512m' or '2g'",
                "deploy: {resources: {limits: {memory: 1gig}}}"
                        + "|'1gig' is not a size; write a number with its unit, such as '512m' or '2g'",
                "oom_score_adj: 2000|'2000' is out of range; write -1000 to 1000",
                "cpu_count: -1|'-1' is out of range; write 0 or more",
                "volumes: [{type: tmpfs, target: /a, tmpfs: {size: -1}}]|'-1' is out of range; write 0 or more",
                "depends_on: {db: {condition: healthy}}|'healthy' means nothing here; write one of 'service_started',"
                        + " 'service_healthy', 'service_completed_successfully'",
                "depends_on: {db: {condition: service_healty}}"
                        + "|'service_healty' means nothing here; did you mean 'service_healthy'?",
                "depends_on: [db, db]|'db' is there twice; delete one of the two",
                "depends_on: {a b: {condition: service_started}}|'a b' cannot be a name in 'depends_on';"
                        + " write letters, digits, '.', '_' and '-' only",
                "extends: {file: a.yaml}|'extends' has no 'service'; add it"
            })
    void aValueThatMeansNothingIsRefused(String line, String message) {
        assertEquals(List.of(message), SchemaFixture.messages(service(line)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x-anything: [1, {a: b}]",
                "build: {context: ., x-bake: {a: b}}",
                "command:",
                "entrypoint: []",
                "deploy:",
                "pid:",
                "develop:",
                "environment: {A: 1, B: true, C: , D: 1.5, E: x}",
                "environment: [A, B=1]",
                "networks: {default: , other: {aliases: [x], x-y: 1}}",
                "ports: [80, '8080:80', {target: '80', published: 8080}]",
                "expose: [80, '81', 82-84]",
                "stop_grace_period: 1m30s",
                "stop_grace_period: '0'",
                "healthcheck: {interval: 1.5h, timeout: 10ms, retries: '3', disable: 'true'}",
                "mem_limit: 1073741824",
                "mem_limit: 1.5 GiB",
                "memswap_limit: -1",
                "shm_size: 64mb",
                "cpus: '0.5'",
                "cpus: .5",
                "scale: 2.0",
                "ulimits: {nofile: 1024, nproc: {soft: 1, hard: 2}}",
                "provider: {type: x, options: {a: [1, b], c: true}}",
                "post_start: [{command: a}]",
                "pre_start: [{image: a, command: [b], per_replica: false}]",
                "develop: {watch: [{path: ., action: sync, target: /a, ignore: [b], initial_sync: true}]}",
                "models: {llm: {endpoint_var: A}}",
                "models: [llm]",
                "gpus: all",
                "gpus: [{driver: nvidia, foo: 1}]",
                "storage_opt: {size: 1G, other: [a]}",
                "logging: {driver: x, options: {a: 1, b: }}",
                "extra_hosts: {a: 1.2.3.4, b: ['::1', 1.2.3.4]}",
                "pull_policy: every_12h",
                "credential_spec: {config: a, x-b: 1}",
                "cgroup: ${UNSET}",
                "stop_grace_period: ${UNSET}s",
                "image: ${UNSET}"
            })
    void whatTheSpecificationAllowsIsSilent(String line) {
        assertEquals(List.of(), SchemaFixture.messages(service(line)));
    }

    @Test
    void aVariableDoesNotMakeAListOfAString() {
        assertEquals(
                List.of("3:12 [${PORTS}] '${PORTS}' is a string, and 'ports' must be a list; write '- ${PORTS}'"),
                SchemaFixture.problems(service("ports: ${PORTS}")));
    }

    @Test
    void theTopLevelIsLookedAtToo() {
        String text = """
                version: 3.8
                service:
                  a: {}
                services:
                  my app: {image: a}
                networks:
                  n: {drivr: bridge, ipam: {config: [{subnet: 10.0.0.0/8, foo: 1}]}}
                  bad: bridge
                volumes:
                  data:
                  v: {external: {name: x}}
                secrets:
                  s:
                configs:
                  c: {content: a}
                models:
                  m: {model: a, context_size: big}
                include:
                  - other.yaml
                  - {path: [a, b], env_file: c, projectdir: d}
                x-free: 1
                name: [a]
                """;

        assertEquals(
                List.of(
                        "1:10 [3.8] '3.8' is a number, and 'version' must be a string; put it in quotes",
                        "2:1 [service] 'service' is no key of a Compose file; did you mean 'services'?",
                        "5:3 [my app] 'my app' cannot be a name in 'services';"
                                + " write letters, digits, '.', '_' and '-' only",
                        "7:7 [drivr] 'drivr' is no key of a network; did you mean 'driver'?",
                        "7:59 [foo] 'foo' is no key of an address pool;"
                                + " it has only 'subnet', 'ip_range', 'gateway', 'aux_addresses'",
                        "8:8 [bridge] 'bridge' is a string, and 'bad' must be a mapping; write 'key: value' below it",
                        "13:3 [s] 's' has no value; write a mapping, or delete the key",
                        "17:31 [big] 'big' is a string, and 'context_size' must be a whole number; write one",
                        "20:33 [projectdir] 'projectdir' is no key of 'include';"
                                + " it has only 'path', 'env_file', 'project_directory'",
                        "22:1 [name] 'name' is a list, and must be a string; write it on one line behind the key"),
                SchemaFixture.problems(text).stream()
                        .sorted(ComposeSchemaTest::byLine)
                        .toList());
    }

    private static int byLine(String one, String other) {
        return Integer.compare(line(one), line(other));
    }

    private static int line(String problem) {
        return Integer.parseInt(problem.substring(0, problem.indexOf(':')));
    }

    @Test
    void aFaultInASharedValueStandsWhereItIsWritten() {
        String text = "x-base: &base\n  imag: a\nservices:\n  one:\n    <<: *base\n    image: b\n";

        assertEquals(
                List.of("2:3 [imag] 'imag' is no key of a service; did you mean 'image'?"),
                SchemaFixture.problems(text));
    }
}
