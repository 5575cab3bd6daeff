package io.github.containerlint.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpellingTest {
    private final List<String> keys = List.of("environment", "env_file", "image", "build");

    @Test
    void aSlipIsRecognised() {
        assertEquals(Optional.of("environment"), Spelling.nearest("enviroment", keys));
        assertEquals(Optional.of("image"), Spelling.nearest("iamge", keys));
        assertEquals(Optional.of("build"), Spelling.nearest("Biuld", keys));
    }

    @Test
    void anotherWordIsNoSlip() {
        assertEquals(Optional.empty(), Spelling.nearest("volumes", keys));
        assertEquals(Optional.empty(), Spelling.nearest("x", keys));
    }

    @Test
    void swappedNeighboursCountOnce() {
        assertEquals(1, Spelling.distance("iamge", "image"));
        assertEquals(3, Spelling.distance("", "abc"));
    }
}
