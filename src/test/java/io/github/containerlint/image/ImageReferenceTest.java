package io.github.containerlint.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.containerlint.Shared;
import io.github.containerlint.source.Problem;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageReferenceTest {
    private static final String DIGEST = "sha256:" + "0123456789abcdef".repeat(4);

    private static Text text(String value) {
        return Text.verbatim(SourceFile.of("Dockerfile", "FROM " + value).span(5, 5 + value.length()));
    }

    private static ImageReference reference(String value) {
        return ImageReference.parse(text(value)).orElseThrow();
    }

    private static int column(Span span) {
        return span.startPosition().column();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            postgres,                              docker.io,             docker.io/library/postgres
            postgres:17,                           docker.io,             docker.io/library/postgres
            library/postgres,                      docker.io,             docker.io/library/postgres
            docker.io/postgres,                    docker.io,             docker.io/library/postgres
            index.docker.io/library/postgres,      docker.io,             docker.io/library/postgres
            bitnami/redis:7,                       docker.io,             docker.io/bitnami/redis
            ghcr.io/astral-sh/uv:python3.12,       ghcr.io,               ghcr.io/astral-sh/uv
            registry:5000/name,                    registry:5000,         registry:5000/name
            localhost/x,                           localhost,             localhost/x
            localhost:5000/a/b:1,                  localhost:5000,        localhost:5000/a/b
            '[fe80::1]:5000/x:1',                  '[fe80::1]:5000',      '[fe80::1]:5000/x'
            Registry/x,                            Registry,              Registry/x
            my-team/my__app.web--x,                docker.io,             docker.io/my-team/my__app.web--x
            """)
    void namesAreNormalisedAsDockerDoes(String written, String registry, String name) {
        assertEquals(registry, reference(written).registry());
        assertEquals(name, reference(written).normalizedName());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            postgres,                               docker.io/library/postgres:latest
            postgres:17,                            docker.io/library/postgres:17
            registry:5000/name,                     registry:5000/name:latest
            """)
    void aReferenceWithoutTagMeansLatest(String written, String normalized) {
        assertEquals(normalized, reference(written).normalized());
    }

    @Test
    void aDigestStandsWithoutATag() {
        assertEquals("docker.io/library/a@" + DIGEST, reference("a@" + DIGEST).normalized());
        assertEquals(
                "docker.io/library/a:1@" + DIGEST, reference("a:1@" + DIGEST).normalized());
    }

    @Test
    void everyPartKnowsWhereItWasWritten() {
        ImageReference reference = reference("ghcr.io:443/a/b:1.2@" + DIGEST);
        assertEquals("ghcr.io:443", reference.host().orElseThrow().span().text());
        assertEquals(6, column(reference.host().orElseThrow().span()));
        assertEquals("a/b", reference.path().span().text());
        assertEquals(18, column(reference.path().span()));
        assertEquals("ghcr.io:443/a/b", reference.name().span().text());
        assertEquals("1.2", reference.tag().orElseThrow().span().text());
        assertEquals(22, column(reference.tag().orElseThrow().span()));
        assertEquals(DIGEST, reference.digest().orElseThrow().span().text());
        assertEquals(26, column(reference.digest().orElseThrow().span()));
        assertEquals(6, column(reference.span()));
        assertEquals("ghcr.io:443/a/b:1.2@" + DIGEST, reference.span().text());
    }

    @Test
    void aPortIsNoTag() {
        assertFalse(reference("registry:5000/name").hasTag());
        assertEquals(
                "registry:5000/name", reference("registry:5000/name").name().value());
    }

    @Test
    void withoutASlashTheSameWordIsATag() {
        assertEquals("5000", reference("registry:5000").tag().orElseThrow().value());
        assertEquals("registry", reference("registry:5000").name().value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "a:latest",
                "registry:5000/name",
                "localhost/x",
                "docker.io/library/a:latest",
                "a:latest-alpine",
                "a:cpu-latest",
                "a:latest-arm64"
            })
    void untaggedAndLatestFloat(String written) {
        assertTrue(reference(written).isLatestOrUntagged());
        assertFalse(reference(written).isPinned());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a:1", "a:Latest", "a:2022-latest", "a:latest-pg16", "a:stable"})
    void otherTagsAreNotLatest(String written) {
        assertFalse(reference(written).isLatestOrUntagged());
        assertFalse(reference(written).isPinned());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            node:lts,                       node:<version>
            node:alpine,                    node:<version>-alpine
            nginx:alpine-slim,              nginx:<version>-alpine-slim
            nginx:stable-alpine,            nginx:<version>-alpine
            node:lts-alpine3.20,            node:<version>-alpine3.20
            jenkins/jenkins:lts-jdk17,      jenkins/jenkins:<version>-jdk17
            node:lts-bookworm-slim,         node:<version>-bookworm-slim
            php:fpm-alpine,                 php:<version>-fpm-alpine
            r.example.com:5000/a/b:edge,    r.example.com:5000/a/b:<version>
            """)
    void channelsAndVariantsAloneFloat(String written, String versioned) {
        ImageReference image = reference(written);
        assertEquals(image.tag(), image.floatingTag());
        assertEquals(versioned, image.versioned());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "node:22-alpine", "node:22-alpine3.20", "debian:bookworm", "debian:bookworm-slim",
                        "python:slim-bookworm",
                "node:lts-iron", "rust:nightly-2024-01-01", "debian:stable-20240110-slim", "node:alpine3.20",
                        "a:latest",
                "acme/alpine-java8:slim", "acme/app:feature-slim", "a:jdk17"
            })
    void aVersionOrASystemsReleaseOrAnUnknownWordDoesNotFloat(String written) {
        assertEquals(Optional.empty(), reference(written).floatingTag());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            ${REGISTRY}/ubuntu,              ${REGISTRY}/ubuntu:<version>
            ${REGISTRY}/library/node:latest, ${REGISTRY}/library/node:<version>
            $REGISTRY/a/b,                   $REGISTRY/a/b:<version>
            ${REGISTRY:-x:5/y}/a,            ${REGISTRY:-x:5/y}/a:<version>
            """)
    void aVariableBeforeTheLastSlashChangesNothing(String written, String versioned) {
        ImageReference image = ImageReference.parsePartly(text(written)).orElseThrow();
        assertTrue(image.isLatestOrUntagged());
        assertEquals(versioned, image.versioned());
    }

    @ParameterizedTest
    @ValueSource(strings = {"${REGISTRY}/ubuntu:${TAG}", "${IMAGE}:latest", "${REGISTRY}/${NAME}", "ubuntu", "a/b"})
    void elsewhereAVariableLeavesNothingToSay(String written) {
        assertEquals(Optional.empty(), ImageReference.parsePartly(text(written)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            r.example.com/Shop/app:${V}      | 'Shop' has capitals, which an image's name must not; write 'shop'
            ${REGISTRY}/Shop/app             | 'Shop' has capitals, which an image's name must not; write 'shop'
            https://${HOST}/app              | 'https:' belongs to no image's name; remove 'https://'
            """)
    void whatHoldsNoVariableIsJudgedByItself(String written, String message) {
        assertEquals(
                message,
                ImageReference.problemWhateverIsGiven(text(written))
                        .orElseThrow()
                        .message());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a/b:${V}-X", "${A}/${B:-${C}}/D", "${A}Shop/app", "Host.example.com:5000/${NAME}", "${A}/b@${C}"
            })
    void whatAVariableMayMakeRightIsNoProblem(String written) {
        assertEquals(Optional.empty(), ImageReference.problemWhateverIsGiven(text(written)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@", "a:latest@", "a:1@"})
    void aDigestPins(String written) {
        assertTrue(reference(written + DIGEST).isPinned());
        assertFalse(reference(written + DIGEST).isLatestOrUntagged());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            postgres:17,                                        postgres,            true,  false
            docker.io/library/postgres,                         postgres,            true,  false
            mirror.example.com/postgres,                        postgres,            true,  false
            public.ecr.aws/docker/library/postgres:17,          postgres,            true,  false
            registry.example.com/proxy/library/postgres,        postgres,            true,  false
            bitnami/postgresql:17,                              postgresql,          false, true
            bitnamilegacy/postgresql:17,                        postgresql,          false, true
            public.ecr.aws/bitnami/redis:7,                     redis,               false, true
            postgis/postgis:17-3.5,                             postgis/postgis,     false, false
            mcr.microsoft.com/mssql/server:2022-latest,         mssql/server,        false, false
            acme/bitnami,                                       acme/bitnami,        false, false
            """)
    void imagesAreLookedUpWhateverMirrorTheyComeFrom(
            String written, String repository, boolean official, boolean bitnami) {
        assertEquals(repository, reference(written).repository());
        assertEquals(official, reference(written).isOfficial());
        assertEquals(bitnami, reference(written).isBitnami());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Postgres               | Postgres    | 'Postgres' has capitals, which an image's name must not; write 'postgres'
            docker.io/My/App:1     | My/App      | 'My/App' has capitals, which an image's name must not; write 'my/app'
            my image               | my image    | 'my image' is no image name; write small letters and digits, separated by '/', '.', '_' or '-'
            a/-b                   | a/-b        | 'a/-b' is no image name; write small letters and digits, separated by '/', '.', '_' or '-'
            a//b                   | a//b        | 'a//b' is no image name; write small letters and digits, separated by '/', '.', '_' or '-'
            a___b                  | a___b       | 'a___b' is no image name; write small letters and digits, separated by '/', '.', '_' or '-'
            https://a.b/c          | https:      | 'https:' belongs to no image's name; remove 'https://'
            a:                     | a:          | 'a:' ends in an empty tag; write the tag or leave out the ':'
            a@                     | a@          | 'a@' ends in an empty digest; write the digest or leave out the '@'
            :1                     | :1          | ':1' names no image; write its name before the tag or digest
            a:.1                   | .1          | '.1' is no tag; write up to 128 letters, digits, '_', '.' or '-', the first one no '.' or '-'
            a:1+2                  | 1+2         | '1+2' is no tag; write up to 128 letters, digits, '_', '.' or '-', the first one no '.' or '-'
            a@sha256:12            | sha256:12   | 'sha256:12' is no digest; write 'sha256:' and 64 hexadecimal digits
            a@b@c                  | b@c         | 'b@c' is no digest; write 'sha256:' and 64 hexadecimal digits
            """)
    void whatDockerRefusesIsAProblemAtThePart(String written, String part, String message) {
        assertEquals(Optional.empty(), ImageReference.parse(text(written)));
        Problem problem = ImageReference.problem(text(written)).orElseThrow();
        assertEquals(part, problem.span().text());
        assertEquals(message, problem.message());
    }

    @Test
    void anEmptyReferenceIsAProblem() {
        Problem problem = ImageReference.problem(text("")).orElseThrow();
        assertEquals("the image is empty; write its name, such as 'postgres:17'", problem.message());
    }

    @Test
    void anImageIdIsNoName() {
        String id = "0123456789abcdef".repeat(4);
        assertTrue(ImageReference.problem(text(id)).isPresent());
        assertTrue(ImageReference.problem(text("localhost/" + id)).isEmpty());
    }

    @Test
    void aTagHasAtMost128Characters() {
        assertTrue(ImageReference.problem(text("a:" + "x".repeat(128))).isEmpty());
        assertTrue(ImageReference.problem(text("a:" + "x".repeat(129))).isPresent());
    }

    @Test
    void aPathHasAtMost255Characters() {
        assertTrue(ImageReference.problem(text("x".repeat(255))).isEmpty());
        assertTrue(ImageReference.problem(text("x".repeat(256))).isPresent());
    }

    @Test
    void baseReferencesOfPublicDockerfilesAreTheirOwnNormalForm() throws IOException {
        List<String> references = new ArrayList<>();
        for (JsonNode project : new ObjectMapper()
                .readTree(Shared.file("conformance/dockerfile-real.json").toFile())) {
            project.path("expect").path("baseRefs").forEach(name -> references.add(name.asText()));
        }
        references.removeIf(name -> !name.contains("/"));
        assertTrue(references.size() >= 40, () -> "only " + references.size());
        for (String name : references) {
            assertEquals(name, reference(name).normalized());
        }
    }
}
