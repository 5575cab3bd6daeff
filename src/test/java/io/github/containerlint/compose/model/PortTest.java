package io.github.containerlint.compose.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.containerlint.SampleProject;
import io.github.containerlint.finding.TextEdit;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1:5432:5432, true",
        "127.1.2.3:5432:5432, true",
        "'[::1]:5432:5432', true",
        "0.0.0.0:5432:5432, false",
        "192.168.1.5:5432:5432, false",
        "'[::]:5432:5432', false",
        "5432:5432, false",
        "5432, false",
    })
    void tellsWhetherOnlyTheHostCanConnect(String port, boolean loopback) {
        assertEquals(Optional.of(loopback), port(port).isLoopbackOnly());
    }

    @Test
    void doesNotTellWhereTheAddressIsNotKnown() {
        assertEquals(Optional.empty(), port("${ADDRESS}:5432:5432").isLoopbackOnly());
    }

    @ParameterizedTest
    @CsvSource({
        "5432:5432, 127.0.0.1:5432:5432",
        "5432, 127.0.0.1::5432",
        "0.0.0.0:5432:5432, 127.0.0.1:5432:5432",
        "'[::]:5432:5432', '[::1]:5432:5432'",
        "53:53/udp, 127.0.0.1:53:53/udp",
        "${PORT:-5432}:5432, 127.0.0.1:${PORT:-5432}:5432",
    })
    void canBeBoundToTheLoopbackAddress(String port, String bound) {
        TextEdit edit = port(port).bindToLoopback().orElseThrow();

        assertEquals(compose('"' + bound + '"'), applied(edit));
    }

    @Test
    void theLongFormGetsAnAddressOfItsOwn() {
        Port port = written("target: 5432\n        published: \"5432\"");

        assertEquals(
                compose("target: 5432\n        host_ip: 127.0.0.1\n        published: \"5432\""),
                applied(port.bindToLoopback().orElseThrow()));
    }

    @Test
    void aPortInBracesIsNotBound() {
        assertEquals(
                Optional.empty(), written("{target: 5432, published: \"5432\"}").bindToLoopback());
    }

    @ParameterizedTest
    @CsvSource({"5432:5432", "0.0.0.0:53:53/udp", "'[::1]:80:80'", "9000-9001:9000-9001"})
    void isWrittenInItsShortForm(String port) {
        assertEquals(port, port(port).toString());
    }

    private Port port(String text) {
        return written('"' + text + '"');
    }

    private Port written(String item) {
        return SampleProject.compose(directory, compose(item))
                .compose()
                .service("db")
                .orElseThrow()
                .ports()
                .get(0);
    }

    private static String compose(String item) {
        return """
                services:
                  db:
                    image: postgres:17
                    ports:
                      - %s
                """.formatted(item);
    }

    private static String applied(TextEdit edit) {
        return new StringBuilder(edit.span().file().text())
                .replace(edit.span().start(), edit.span().end(), edit.replacement())
                .toString();
    }
}
