package io.github.containerlint.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.containerlint.facts.FactSheet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BaseImagesTest {
    private static final Datastores DATASTORES = Datastores.known();
    private static final BaseImages KNOWN = BaseImages.known();
    private static final List<FactSheet.Entry> SHEET = FactSheet.load(BaseImages.SHEET, BaseImages.KEYS);

    private static BaseImage base(String image) {
        return KNOWN.find(References.reference(image)).orElseThrow();
    }

    private static Optional<ImageStart> start(String image) {
        return base(image).start(References.reference(image));
    }

    @ParameterizedTest
    @CsvSource({
        "debian:bookworm-slim,                  SHELL,   bash",
        "buildpack-deps:bookworm,               SHELL,   bash",
        "ubuntu:24.04,                          SHELL,   /bin/bash",
        "alpine,                                SHELL,   /bin/sh",
        "busybox:1.36,                          SHELL,   sh",
        "public.ecr.aws/docker/library/python:3.12-slim, REPL, python3",
        "ghcr.io/astral-sh/uv:python3.12-bookworm-slim, TOOL, /usr/local/bin/uv",
        "node:22-alpine,                        REPL,    node",
        "ruby:3.3,                              REPL,    irb",
        "eclipse-temurin:17-jdk,                REPL,    jshell",
        "maven:3.9-eclipse-temurin-17,          TOOL,    mvn",
        "php:8.3-cli,                           REPL,    php -a",
        "php:8.3-apache-bookworm,               SERVER,  apache2-foreground",
        "php:8.3-fpm-alpine,                    SERVER,  php-fpm",
        "nginx:1.27-alpine,                     SERVER,  nginx",
        "caddy:2,                               SERVER,  caddy run",
        "tomcat:10.1,                           SERVER,  catalina.sh run",
        "quay.io/keycloak/keycloak:25.0.1,      SERVER,  /opt/keycloak/bin/kc.sh",
        "grafana/grafana,                       SERVER,  /run.sh",
        "quay.io/prometheus/prometheus:v3.10.0, SERVER,  /bin/prometheus",
        "registry:2,                            SERVER,  /entrypoint.sh"
    })
    void imagesStartWhatTheirDocumentationSays(String image, ImageStart.Kind kind, String command) {
        assertEquals(Optional.of(new ImageStart(kind, command)), start(image));
    }

    @ParameterizedTest
    @CsvSource({
        "golang:1.23-alpine, SHELL",
        "rust:1, SHELL",
        "eclipse-temurin:21-jre-alpine, SHELL",
        "gcr.io/distroless/static-debian12:nonroot, NOTHING",
        "ghcr.io/openzipkin/zipkin, SERVER"
    })
    void theCommandMayBeLeftOutWhereVariantsDiffer(String image, ImageStart.Kind kind) {
        assertEquals(Optional.of(new ImageStart(kind, "")), start(image));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wordpress:cli",
                "caddy:2-builder",
                "gcr.io/distroless/base-debian12:debug",
                "php@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
            })
    void whatNobodyCanKnowIsEmpty(String image) {
        assertEquals(Optional.empty(), start(image));
    }

    @Test
    void aDigestIsEnoughWhereVariantsDoNotDiffer() {
        assertEquals(
                Optional.of(new ImageStart(ImageStart.Kind.SERVER, "nginx")),
                start("nginx@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"));
    }

    @ParameterizedTest
    @CsvSource({
        "python:3.12, /",
        "golang:1.23, /go",
        "php:8.3, /var/www/html",
        "oven/bun:1, /home/bun/app",
        "caddy:2, /srv",
        "eclipse-temurin:21-jre, /",
        "gcr.io/distroless/static-debian12:debug, /",
        "gcr.io/distroless/static-debian12:debug-nonroot, /home/nonroot"
    })
    void someSetTheWorkingDirectory(String image, String workdir) {
        assertEquals(Optional.of(workdir), base(image).workdir(References.reference(image)));
    }

    @Test
    void othersAreNotKnownToSetOne() {
        assertEquals(Optional.empty(), base("jetty").workdir(References.reference("jetty")));
    }

    @Test
    void languagesComeFirstInPath() {
        assertEquals(List.of("/usr/local/bin"), base("python").path());
        assertEquals(List.of("/go/bin", "/usr/local/go/bin"), base("golang").path());
        assertEquals(List.of(), base("debian").path());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "acme/python",
                "uv:latest",
                "dhi.io/python:3.12",
                "keycloak/keycloak", // known in its own registry alone
                "bitnami/nginx", // laid out differently
                "postgres"
            })
    void othersAreNotKnown(String image) {
        assertEquals(Optional.empty(), KNOWN.find(References.reference(image)));
    }

    @Test
    void someMoveWhatPackageManagersInstall() {
        assertEquals("/usr/local/bundle", base("ruby").environment().get("GEM_HOME"));
        assertEquals(Optional.of("/opt/conda"), base("condaforge/miniforge3").conda());
        assertTrue(base("debian").environment().isEmpty());
    }

    @Test
    void aPlainImageBringsNothingButItsLanguage() {
        assertTrue(base("python").isPlain());
        assertTrue(base("python").brings("setuptools"));
        assertFalse(base("python").brings("flask"));
        assertFalse(base("mambaorg/micromamba").isPlain());
    }

    @Test
    void anEntrypointMayTakeTheCommandForItsOwn() {
        assertTrue(base("denoland/deno").takes("run"));
        assertFalse(base("denoland/deno").takes("sh"));
    }

    @Test
    void onlyServersRunUntilTheyAreStopped() {
        assertTrue(start("nginx").orElseThrow().isServer());
        assertFalse(start("python").orElseThrow().isServer());
        assertFalse(start("maven").orElseThrow().isServer());
    }

    @Test
    void everyEntryCitesItsDocumentationAndIsNoDatastoreForPrograms() {
        assertTrue(SHEET.size() >= 40, () -> "only " + SHEET.size());
        for (FactSheet.Entry entry : SHEET) {
            BaseImage image = new BaseImage(entry);
            ImageReference reference = References.reference(image.name());
            assertTrue(image.documentation().startsWith("https://"), image::name);
            assertTrue(entry.words("source").stream().allMatch(address -> address.startsWith("https://")));
            assertTrue(
                    image.start(reference).isPresent()
                            || image.isPlain()
                            || image.conda().isPresent(),
                    image::name);
            assertEquals(
                    Optional.empty(),
                    DATASTORES.find(reference).filter(found -> found.kind().isForPrograms()));
        }
    }
}
