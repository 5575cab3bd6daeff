package io.github.containerlint.compose.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.containerlint.SampleProject;
import io.github.containerlint.compose.model.Service;
import io.github.containerlint.finding.TextEdit;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests how a fix writes a key into a service. */
class ServiceKeyTest {
    @TempDir
    private Path directory;

    @Test
    void standsBelowAFirstKeyWithItsValueBesideIt() {
        assertEquals("""
                services:
                  web:
                    image: nginx:1.29 # the proxy
                    restart: always
                    ports: ["80:80"]
                """, with("""
                services:
                  web:
                    image: nginx:1.29 # the proxy
                    ports: ["80:80"]
                """));
    }

    @Test
    void standsAboveAFirstKeyThatTakesSeveralLines() {
        assertEquals("""
                services:
                  web:
                      # our own
                      restart: always
                      build:
                        context: .
                """, with("""
                services:
                  web:
                      # our own
                      build:
                        context: .
                """));
    }

    @Test
    void standsAmongTheServicesOwnKeysAndNotInTheAnchor() {
        assertEquals("""
                x-base: &base
                  image: nginx:1.29
                services:
                  web:
                    <<: *base
                    hostname: web
                    restart: always
                """, with("""
                x-base: &base
                  image: nginx:1.29
                services:
                  web:
                    <<: *base
                    hostname: web
                """));
    }

    @Test
    void hasNoPlaceInBracesInAnAnchorOrWhereItIsAlready() {
        assertEquals(Optional.empty(), edit("services:\n  web: {image: 'nginx:1.29'}\n"));
        assertEquals(Optional.empty(), edit("services:\n  web: {\n    image: nginx\n  }\n"));
        assertEquals(Optional.empty(), edit("x-base: &base\n  image: nginx\nservices:\n  web: *base\n"));
        assertEquals(Optional.empty(), edit("services:\n  web:\n    image: nginx\n    restart:\n"));
    }

    @Test
    void aServiceIsNotWholeWhoseBaseCannotBeRead() {
        assertFalse(web("services:\n  web:\n    extends: {file: gone.yaml, service: app}\n")
                .isWhole());
        assertTrue(web("services:\n  web:\n    extends: app\n  app:\n    image: nginx\n")
                .isWhole());
    }

    private String with(String text) {
        TextEdit edit = edit(text).orElseThrow();
        return new StringBuilder(text)
                .replace(edit.span().start(), edit.span().end(), edit.replacement())
                .toString();
    }

    private Optional<TextEdit> edit(String text) {
        return web(text).withKey("restart", "always");
    }

    private Service web(String text) {
        return SampleProject.compose(directory, text).compose().service("web").orElseThrow();
    }
}
