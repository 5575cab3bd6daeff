package io.github.containerlint.dockerfile.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.containerlint.dockerfile.parse.DockerfileParser;
import io.github.containerlint.source.SourceFile;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BuildArgumentsTest {
    private static final Dockerfile FILE = parse("""
            ARG VERSION=22 VARIANT=alpine
            FROM node:${VERSION}-${VARIANT} AS build
            ARG REGISTRY
            ONBUILD ARG THEME=dark
            FROM build
            """);

    private static Dockerfile parse(String text) {
        return DockerfileParser.parse(SourceFile.of("Dockerfile", text));
    }

    @Test
    void argumentsAreDeclaredAnywhere() {
        assertEquals(Set.of("VERSION", "VARIANT", "REGISTRY", "THEME"), FILE.declaredArgs());
        assertTrue(FILE.takes("REGISTRY"));
        assertFalse(FILE.takes("registry"));
        assertFalse(FILE.takes("NODE_VERSION"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP_PROXY",
                "https_proxy",
                "ALL_PROXY",
                "BUILDKIT_INLINE_CACHE",
                "SOURCE_DATE_EPOCH",
                "TARGETPLATFORM",
                "BUILDARCH"
            })
    void theBuilderTakesSomeByItself(String name) {
        assertTrue(FILE.takes(name));
    }

    @ParameterizedTest
    @CsvSource({
        "docker/dockerfile:1, true",
        "docker.io/docker/dockerfile:1.7-labs, true",
        "docker/dockerfile-upstream:master, true",
        "docker/dockerfile@sha256:0123, true",
        "example/dockerfile:1, false",
        "docker/dockerfile-like, false",
    })
    void anotherSyntaxMayKnowMore(String syntax, boolean own) {
        assertEquals(own, parse("# syntax=" + syntax + "\nFROM alpine\n").isInDockersOwnSyntax());
    }

    @Test
    void withoutASyntaxItIsDockers() {
        assertTrue(FILE.isInDockersOwnSyntax());
    }
}
