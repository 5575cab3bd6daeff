package io.github.containerlint.compose.model;

import static io.github.containerlint.compose.load.ComposeFixture.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.compose.config.PortRange;
import io.github.containerlint.compose.load.ComposeFixture;
import io.github.containerlint.compose.load.ComposeLoader;
import io.github.containerlint.source.SourceTree;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the values of a service's accessors, and their places. */
class ServiceTest {
    @TempDir
    Path temporary;

    private Service service(String body) {
        ComposeFixture files = new ComposeFixture(temporary);
        files.with("compose.yaml", "services:\n  s:\n" + body.indent(4));
        return ComposeLoader.discover(new SourceTree(temporary), temporary)
                .orElseThrow()
                .service("s")
                .orElseThrow();
    }

    private static String show(Mount mount) {
        return "%s %s %s %s%s"
                .formatted(
                        mount.subject(),
                        mount.type(),
                        mount.source().map(ComposeFixture::at).orElse("-"),
                        at(mount.target()),
                        mount.readOnly() ? " ro" : "");
    }

    @Test
    void mountsInTheShortForm() {
        List<Mount> mounts = service("""
                volumes:
                  - ./src:/app/src/:ro,z
                  - data:/data
                  - /app/.venv
                  - ~/.m2:/root/.m2:cached
                  - C:\\code:/code
                  - "/var/run/docker.sock:/var/run/docker.sock"
                """).mounts();

        assertEquals("""
                services.s.volumes[0] BIND compose.yaml:4:9 ./src compose.yaml:4:15 /app/src ro
                services.s.volumes[1] VOLUME compose.yaml:5:9 data compose.yaml:5:14 /data
                services.s.volumes[2] VOLUME - compose.yaml:6:9 /app/.venv
                services.s.volumes[3] BIND compose.yaml:7:9 ~/.m2 compose.yaml:7:15 /root/.m2
                services.s.volumes[4] BIND compose.yaml:8:9 C:\\code compose.yaml:8:17 /code
                services.s.volumes[5] BIND compose.yaml:9:10 /var/run/docker.sock compose.yaml:9:31 /var/run/docker.sock""", mounts.stream().map(ServiceTest::show).collect(Collectors.joining("\n")));
        assertTrue(mounts.get(2).isAnonymousVolume());
        assertTrue(mounts.get(1).isNamedVolume());
        assertTrue(mounts.get(0).isShort());
        assertEquals("compose.yaml:4:9 ./src:/app/src/:ro,z", at(mounts.get(0)));
        assertEquals("z", mounts.get(0).option("selinux").orElseThrow().value());
        assertTrue(mounts.get(0).createsHostPath().isEmpty());
        assertEquals(
                temporary.toAbsolutePath().resolve("src"),
                mounts.get(0).source().orElseThrow().asPath().orElseThrow());
        assertTrue(mounts.get(3).source().orElseThrow().asPath().isEmpty());
    }

    @Test
    void mountsInTheLongForm() {
        List<Mount> mounts = service("""
                volumes:
                  - {type: bind, source: ., target: /app, read_only: true, bind: {create_host_path: true}}
                  - {type: bind, source: ., target: /b}
                  - {type: volume, target: /anon}
                  - {type: tmpfs, target: /tmp, tmpfs: {size: 64m}}
                """).mounts();

        assertEquals("""
                services.s.volumes[0] BIND compose.yaml:4:30 . compose.yaml:4:41 /app ro
                services.s.volumes[1] BIND compose.yaml:5:30 . compose.yaml:5:41 /b
                services.s.volumes[2] VOLUME - compose.yaml:6:32 /anon
                services.s.volumes[3] TMPFS - compose.yaml:7:31 /tmp""", mounts.stream().map(ServiceTest::show).collect(Collectors.joining("\n")));
        assertEquals(true, mounts.get(0).createsHostPath().orElseThrow());
        assertTrue(mounts.get(1).createsHostPath().isEmpty());
        assertEquals("64m", mounts.get(3).option("size").orElseThrow().value());
        assertTrue(mounts.get(2).isAnonymousVolume());
    }

    @Test
    void tmpfsAsAStringAndAsAList() {
        assertEquals(
                "services.s.tmpfs TMPFS - compose.yaml:3:12 /run",
                show(service("tmpfs: /run").tmpfs().get(0)));
        Mount mount = service("tmpfs: [/a, \"/b:size=1m\"]").tmpfs().get(1);
        assertEquals("services.s.tmpfs[1] TMPFS - compose.yaml:3:18 /b", show(mount));
    }

    private static String show(Port port) {
        return "%s %s:%s:%s/%s"
                .formatted(
                        port.subject(),
                        port.hostIp().map(ConfigScalar::value).orElse("*"),
                        port.publishedRange().map(PortRange::toString).orElse("-"),
                        port.targetRange().map(PortRange::toString).orElse("-"),
                        port.protocol());
    }

    @Test
    void portsInEveryForm() {
        List<Port> ports = service("""
                ports:
                  - 3000
                  - "3000-3002:4000-4002"
                  - "127.0.0.1:5432:5432"
                  - "[::1]:8080:80/UDP"
                  - "9000-9010:80"
                  - 22:22
                  - {target: 443, published: "8443", host_ip: 10.0.0.1, protocol: udp}
                """).ports();

        assertEquals("""
                services.s.ports[0] *:-:3000/tcp
                services.s.ports[1] *:3000-3002:4000-4002/tcp
                services.s.ports[2] 127.0.0.1:5432:5432/tcp
                services.s.ports[3] ::1:8080:80/udp
                services.s.ports[4] *:9000-9010:80/tcp
                services.s.ports[5] *:22:22/tcp
                services.s.ports[6] 10.0.0.1:8443:443/udp""", ports.stream().map(ServiceTest::show).collect(Collectors.joining("\n")));
        assertEquals("compose.yaml:6:10 127.0.0.1", at(ports.get(2).hostIp().orElseThrow()));
        assertEquals("compose.yaml:6:20 5432", at(ports.get(2).published().orElseThrow()));
        assertEquals("compose.yaml:6:25 5432", at(ports.get(2).target()));
        assertTrue(ports.get(5).isUnquoted());
        assertFalse(ports.get(2).isUnquoted());
        assertFalse(ports.get(6).isShort());
    }

    @Test
    void commandsAsStringsAndAsLists() {
        Command string =
                service("command: sh -c \"echo 'a b'\" x\\ y").command().orElseThrow();
        assertEquals(
                List.of("sh", "-c", "echo 'a b'", "x y"),
                string.words().stream().map(ConfigScalar::value).toList());
        assertEquals("compose.yaml:3:21 echo 'a b'", at(string.words().get(2)));
        assertFalse(string.isList());
        assertEquals("services.s.command", string.subject());

        Command list = service("entrypoint: [\"sh\", \"-c\"]").entrypoint().orElseThrow();
        assertTrue(list.isList());
        assertEquals("compose.yaml:3:25 -c", at(list.words().get(1)));

        assertTrue(service("command:").command().isEmpty());
        assertTrue(service("command: []").command().orElseThrow().isCleared());
        assertTrue(service("command: ''").command().orElseThrow().isCleared());
        assertTrue(service("command: 'echo \"open'")
                .command()
                .orElseThrow()
                .words()
                .isEmpty());
        assertFalse(service("command: run ${WHAT}").command().orElseThrow().isKnown());
    }

    @Test
    void environmentsAsMappingsAndAsLists() {
        Service map = service("environment: {DB_HOST: db, PORT: 80, DEBUG: true, TOKEN: , EMPTY: \"\"}");
        assertEquals("db", map.environment("DB_HOST").orElseThrow().known().orElseThrow());
        assertEquals("80", map.environment("PORT").orElseThrow().known().orElseThrow());
        assertEquals("true", map.environment("DEBUG").orElseThrow().known().orElseThrow());
        assertTrue(map.environment("TOKEN").orElseThrow().isPassedThrough());
        assertEquals("", map.environment("EMPTY").orElseThrow().known().orElseThrow());
        assertEquals("compose.yaml:3:19 DB_HOST: db", at(map.environment().get(0)));

        Service list = service("environment: [\"A=b=c\", TOKEN, \"X=${Y}\", A=d]");
        assertEquals("d", list.environment("A").orElseThrow().known().orElseThrow());
        assertTrue(list.environment("TOKEN").orElseThrow().isPassedThrough());
        Assignment unknown = list.environment("X").orElseThrow();
        assertFalse(unknown.isPassedThrough());
        assertTrue(unknown.known().isEmpty());
        assertEquals("services.s.environment.X", unknown.subject());
        assertEquals(3, list.environment().size());
    }

    @Test
    void buildsInBothForms() {
        Build context = service("build: ./api").build().orElseThrow();
        assertEquals("compose.yaml:3:12 ./api", at(context.context()));
        assertEquals("Dockerfile", context.dockerfile().value());
        assertFalse(context.dockerfile().isWritten());

        Build build = service("""
                build:
                  dockerfile: prod.Dockerfile
                  target: dev
                  args: {A: 1}
                  additional_contexts: [shared=../shared]
                  secrets: [key]
                  ssh: [default]
                  cache_from: [a, b]
                """).build().orElseThrow();
        assertEquals(".", build.context().value());
        assertFalse(build.context().isWritten());
        assertEquals(temporary.toAbsolutePath(), build.context().asPath().orElseThrow());
        assertEquals("compose.yaml:4:19 prod.Dockerfile", at(build.dockerfile()));
        assertEquals("dev", build.target().orElseThrow().value());
        assertEquals("1", build.arg("A").orElseThrow().known().orElseThrow());
        assertEquals("services.s.build.args.A", build.arg("A").orElseThrow().subject());
        assertEquals(
                "compose.yaml:7:36 ../shared",
                at(build.additionalContexts().get(0).value().orElseThrow()));
        assertEquals("key", build.secrets().get(0).source().value());
        assertEquals("default", build.ssh().get(0).name().value());
        assertEquals(2, build.cacheFrom().size());
    }

    @Test
    void dependenciesAndReferences() {
        Service service = service("""
                depends_on:
                  db: {condition: service_healthy, restart: true}
                  cache: {condition: service_started, required: false}
                links: [queue:q]
                network_mode: service:vpn
                volumes_from: [files:ro, "container:other"]
                """);

        assertEquals(
                List.of(
                        "db HEALTHY true",
                        "cache STARTED false",
                        "queue STARTED true",
                        "vpn STARTED true",
                        "files STARTED true"),
                service.dependsOn().stream()
                        .map(one -> one.service() + " " + one.condition() + " " + one.required())
                        .toList());
        assertEquals(
                List.of("depends_on db", "depends_on cache", "links queue", "network_mode vpn", "volumes_from files"),
                service.references().stream()
                        .map(reference -> reference.key() + " " + reference.service())
                        .toList());
        assertEquals("q", service.links().get(0).alias().value());
        assertTrue(service.networks().isEmpty());
        assertTrue(service("depends_on: [db]").dependsOn().get(0).isShort());
    }

    @Test
    void namesWithAnUnsetVariableAreNotKnown() {
        Service service = service("""
                depends_on: ["${DATABASE}", cache]
                networks: ["${PREFIX}back", front]
                """);
        assertEquals(
                List.of("back false", "front true"),
                service.networks().stream()
                        .map(network -> network.network() + " " + network.isKnown())
                        .toList());
        assertEquals(
                List.of(false, true),
                service.references().stream()
                        .map(reference -> reference.service().isKnown())
                        .toList());
    }

    @Test
    void healthchecks() {
        Healthcheck shell =
                service("healthcheck: {test: curl -f localhost}").healthcheck().orElseThrow();
        assertEquals("curl -f localhost", shell.shellText().orElseThrow().value());
        assertTrue(shell.command().isEmpty());

        Healthcheck exec = service("healthcheck: {test: [CMD, pg_isready, -q], retries: 5}")
                .healthcheck()
                .orElseThrow();
        assertTrue(exec.shellText().isEmpty());
        assertEquals("[pg_isready, -q]", exec.command().toString());
        assertEquals(5, exec.retries().flatMap(ConfigScalar::asInteger).orElseThrow());

        Healthcheck text = service("healthcheck: {test: [CMD-SHELL, a && b]}")
                .healthcheck()
                .orElseThrow();
        assertEquals("a && b", text.shellText().orElseThrow().value());
        assertTrue(service("healthcheck: {test: [NONE]}")
                .healthcheck()
                .orElseThrow()
                .isDisabled());
        assertTrue(service("healthcheck: {disable: true}")
                .healthcheck()
                .orElseThrow()
                .isDisabled());
        assertFalse(exec.isDisabled());
    }

    @Test
    void theRest() {
        Service service = service("""
                image: app
                restart: unless-stopped
                deploy: {replicas: 3, restart_policy: {condition: any}}
                env_file: [a.env, {path: b.env, required: false, format: raw}]
                networks: {back: {aliases: [api], ipv4_address: 10.0.0.2}, front: }
                extra_hosts: ["a=1.1.1.1", "b:2.2.2.2"]
                container_name: box
                hostname: host
                profiles: [dev]
                expose: [80, "81"]
                secrets: [key, {source: cert, target: /tls/cert}]
                develop: {watch: [{action: sync, path: ./src, target: /app, ignore: [node_modules]}]}
                labels: [a=b]
                init: "yes"
                scale: 2
                """);

        assertEquals("3", service.replicas().orElseThrow().value());
        assertEquals(
                "any",
                service.deploy().flatMap(Deploy::restartCondition).orElseThrow().value());
        assertEquals(
                "compose.yaml:5:27 restart_policy",
                at(service.deploy().flatMap(Deploy::restartPolicy).orElseThrow()));
        assertEquals(
                List.of("a.env true", "b.env false"),
                service.envFiles().stream()
                        .map(file -> file.path() + " " + file.required())
                        .toList());
        assertEquals(List.of("s", "box", "host", "api"), service.hostNames().toList());
        assertEquals(
                "10.0.0.2",
                service.networks().get(0).ipv4Address().orElseThrow().value());
        assertEquals("services.s.networks.front", service.networks().get(1).subject());
        assertEquals(
                List.of("a [1.1.1.1]", "b [2.2.2.2]"),
                service.extraHosts().stream()
                        .map(host -> host.host() + " " + host.addresses())
                        .toList());
        assertEquals("[dev]", service.profiles().toString());
        assertEquals("[80, 81]", service.expose().toString());
        assertEquals(
                "/run/secrets/key",
                service.secrets().get(0).target().orElseThrow().value());
        assertEquals(
                "/tls/cert", service.secrets().get(1).target().orElseThrow().value());
        assertEquals("[node_modules]", service.watch().get(0).ignore().toString());
        assertEquals("services.s.develop.watch[0]", service.watch().get(0).subject());
        assertEquals("b", service.labels().get(0).known().orElseThrow());
        assertTrue(service.hasInit());
        assertEquals("compose.yaml:2:3 s", at(service));
    }
}
