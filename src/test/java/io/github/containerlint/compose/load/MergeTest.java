package io.github.containerlint.compose.load;

import static io.github.containerlint.compose.load.ComposeFixture.problems;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.containerlint.compose.model.ComposeProject;
import io.github.containerlint.compose.model.Service;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests how a later file is merged over an earlier one, key by key. */
class MergeTest {
    @TempDir
    Path temporary;

    private ComposeFixture files;

    @BeforeEach
    void begin() {
        files = new ComposeFixture(temporary);
    }

    /** Merges the bodies of one service; expects this under one of its keys. */
    private void assertMerged(String base, String over, String key, String expected) {
        files.with("compose.yaml", "services:\n  s:\n    image: i:1\n" + base.indent(4));
        files.with("compose.override.yaml", "services:\n  s:\n" + over.indent(4));
        ComposeProject project = files.discover();
        assertEquals(List.of(), problems(project));
        assertJson(expected, JsonTree.of(project).path("services").path("s").path(key));
    }

    private static void assertJson(String expected, JsonNode actual) {
        try {
            assertEquals(List.of(), JsonDifference.between(new ObjectMapper().readTree(expected), actual));
        } catch (IOException invalid) {
            throw new IllegalArgumentException(expected, invalid);
        }
    }

    @Test
    void scalarsAreReplacedUnlessTheLaterOneIsNull() {
        assertMerged("restart: always", "restart: \"no\"", "restart", "\"no\"");
        assertMerged("restart: always", "restart:", "restart", "\"always\"");
        assertMerged("labels: {a: b}", "labels:", "labels", "[\"a=b\"]");
        assertMerged("build: {target: a}", "build: {target: }", "build", """
                {"context": ".", "dockerfile": "Dockerfile", "target": "a"}
                """);
    }

    @Test
    void commandsAreReplacedAsAWhole() {
        assertMerged("command: [a, b]", "command: c d", "command", "\"c d\"");
        assertMerged("entrypoint: [a, b]", "entrypoint: [c]", "entrypoint", "[\"c\"]");
        assertMerged("command: [a, b]", "command:", "command", "null");
        assertMerged(
                "healthcheck: {test: [CMD, a], retries: 3}",
                "healthcheck: {test: b}",
                "healthcheck",
                "{\"test\": \"b\", \"retries\": 3}");
    }

    @Test
    void environmentsAreMergedByName() {
        assertMerged("environment: {B: 1, A: x}", "environment: [A=y, C]", "environment", "[\"A=y\", \"B=1\", \"C\"]");
        assertMerged("labels: [a=1, b=2]", "labels: {b: 3}", "labels", "[\"a=1\", \"b=3\"]");
        assertMerged(
                "extra_hosts: [\"a:1.1.1.1\"]",
                "extra_hosts: [\"a:1.1.1.1\", \"b:2.2.2.2\"]",
                "extra_hosts",
                "[\"a:1.1.1.1\", \"b:2.2.2.2\"]");
    }

    @Test
    void mountsAreMergedByTarget() {
        assertMerged("volumes: [./a:/app, cache:/cache]", "volumes: [./b:/app/, ./c:/c:ro]", "volumes", """
                [{"type": "bind", "source": "./b", "target": "/app", "bind": {"create_host_path": true}},
                 {"type": "volume", "source": "cache", "target": "/cache"},
                 {"type": "bind", "source": "./c", "target": "/c", "read_only": true, "bind": {"create_host_path": true}}]
                """);
    }

    @Test
    void portsAreAppendedAndEachCountsOnce() {
        assertMerged(
                "ports: [\"80:80\", \"81:81\"]",
                "ports: [\"80:80\", \"8080:80\", {target: 81, published: \"81\"}]",
                "ports",
                """
                [{"mode": "ingress", "protocol": "tcp", "published": "80", "target": 80},
                 {"mode": "ingress", "protocol": "tcp", "published": "81", "target": 81},
                 {"mode": "ingress", "protocol": "tcp", "published": "8080", "target": 80}]
                """);
    }

    @Test
    void shortAndLongFormsAreMergedAsOne() {
        assertMerged(
                "build: ./a",
                "build: {target: dev}",
                "build",
                "{\"context\": \"./a\", \"target\": \"dev\", \"dockerfile\": \"Dockerfile\"}");
        assertMerged(
                "depends_on: [a]",
                "depends_on: {a: {condition: service_healthy}}",
                "depends_on",
                "{\"a\": {\"condition\": \"service_healthy\", \"required\": true}}");
        assertMerged("networks: [a]", "networks: {b: {aliases: [x]}}", "networks", "{\"b\": {\"aliases\": [\"x\"]}}");
        assertMerged(
                "env_file: a.env",
                "env_file: [a.env, {path: b.env, required: false}]",
                "env_file",
                "[{\"path\": \"a.env\", \"required\": true}, {\"path\": \"b.env\", \"required\": false}]");
        assertMerged("dns: 1.1.1.1", "dns: [8.8.8.8]", "dns", "[\"1.1.1.1\", \"8.8.8.8\"]");
        assertMerged("tmpfs: /a", "tmpfs: [/b]", "tmpfs", "[\"/a\", \"/b\"]");
    }

    @Test
    void loggingIsReplacedWhenTheDriverChanges() {
        assertMerged(
                "logging: {driver: local, options: {a: x}}",
                "logging: {options: {b: y}}",
                "logging",
                "{\"driver\": \"local\", \"options\": {\"a\": \"x\", \"b\": \"y\"}}");
        assertMerged(
                "logging: {driver: local, options: {a: x}}",
                "logging: {driver: syslog}",
                "logging",
                "{\"driver\": \"syslog\"}");
    }

    @Test
    void limitsAreReplacedOrMergedByTheirForm() {
        assertMerged(
                "ulimits: {nofile: {soft: 1, hard: 2}}",
                "ulimits: {nofile: {hard: 3}}",
                "ulimits",
                "{\"nofile\": {\"soft\": 1, \"hard\": 3}}");
        assertMerged("ulimits: {nofile: {soft: 1, hard: 2}}", "ulimits: {nofile: 5}", "ulimits", "{\"nofile\": 5}");
    }

    @Test
    void resetTakesAwayAndOverrideReplaces() {
        assertMerged("ports: [\"80:80\"]", "ports: !reset []", "ports", "[]");
        assertMerged("environment: {A: 1, B: 2}", "environment: {A: !reset null}", "environment", "[\"B=2\"]");
        assertMerged("volumes: [./a:/a]", "volumes: !override [./b:/b]", "volumes", """
                [{"type": "bind", "source": "./b", "target": "/b", "bind": {"create_host_path": true}}]
                """);
    }

    @Test
    void addressPoolsAreMergedBySubnet() {
        files.with("compose.yaml", """
                networks:
                  n: {ipam: {config: [{subnet: 10.0.0.0/16, gateway: 10.0.0.1}, {subnet: 10.1.0.0/16}]}}
                services: {s: {image: "i:1", networks: [n]}}
                """);
        files.with("compose.override.yaml", """
                networks:
                  n: {ipam: {config: [{subnet: 10.0.0.0/16, gateway: 10.0.0.2}, {subnet: 10.2.0.0/16}]}}
                """);
        ComposeProject project = files.discover();
        assertJson(
                """
                [{"subnet": "10.0.0.0/16", "gateway": "10.0.0.2"}, {"subnet": "10.1.0.0/16"}, {"subnet": "10.2.0.0/16"}]
                """,
                JsonTree.of(project).path("networks").path("n").path("ipam").path("config"));
    }

    @Test
    void extensionsAreReplaced() {
        assertMerged("x-team: {a: 1}", "x-team: {b: 2}", "x-team", "{\"b\": 2}");
    }

    @Test
    void formsThatDoNotFitAreReportedAndTheEarlierOneStays() {
        files.with("compose.yaml", "services: {s: {image: \"i:1\", cap_add: [A]}}\n");
        files.with("compose.override.yaml", "services: {s: {cap_add: {B: c}}}\n");

        ComposeProject project = files.discover();
        assertEquals(
                "compose.override.yaml:1:25 a mapping cannot be merged with a list; write both in the same form",
                problems(project).get(problems(project).size() - 1));
        assertEquals(
                "[A]", project.services().get(0).definition().scalars("cap_add").toString());
    }

    @Test
    void aMountThatAnotherOneOfTheSameFileReplacesIsKept() {
        files.with("compose.yaml", "services: {s: {image: \"i:1\", volumes: [./a:/app, ./b:/app]}}\n");
        files.with("compose.override.yaml", "services: {s: {volumes: [./c:/app]}}\n");

        Service service = files.discover().services().get(0);
        assertEquals(
                List.of("./c"),
                service.mounts().stream()
                        .map(mount -> mount.source().orElseThrow().value())
                        .toList());
        assertEquals(
                List.of("./a"),
                service.replacedMounts().stream()
                        .map(mount -> mount.source().orElseThrow().value())
                        .toList());
    }
}
