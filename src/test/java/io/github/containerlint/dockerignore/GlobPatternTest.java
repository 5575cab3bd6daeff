package io.github.containerlint.dockerignore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class GlobPatternTest {
    @Test
    void matchesWithinOneDirectory() {
        assertTrue(glob("*.txt").matches("requirements.txt"));
        assertFalse(glob("*.txt").matches("dir/requirements.txt"));
        assertTrue(glob("./requirements*.txt").matches("requirements-dev.txt"));
        assertTrue(glob("/target/*.jar").matches("target/app.jar"));
        assertFalse(glob("target/**/app.jar").matches("target/a/b/app.jar"));
        assertTrue(glob("target/**/app.jar").matches("target/a/app.jar"));
        assertTrue(glob("a[^b]c").matches("axc"));
        assertFalse(glob("a[^b]c").matches("a/c"));
        assertTrue(glob("a\\*").matches("a*"));
        assertFalse(glob("a\\*").matches("ab"));
    }

    @Test
    void tellsAPathFromAPattern() {
        assertTrue(glob("src/main/").isLiteral());
        assertEquals("src/main", glob("./src/main/").path());
        assertTrue(glob(".").isLiteral());
        assertEquals("", glob("/").path());
        assertFalse(glob("src/*").isLiteral());
        assertFalse(glob("src/[ab]").isLiteral());
        assertTrue(GlobPattern.of("src/[ab").isEmpty());
    }

    @Test
    void takesWhatLiesInAMatchedDirectory() {
        assertTrue(glob(".").takes(".venv/bin/python"));
        assertTrue(glob("*").takes(".venv/bin/python"));
        assertTrue(glob("backend").takes("backend/.venv"));
        assertFalse(glob("backend").takes("backend2/.venv"));
        assertFalse(glob("*.py").takes(".venv"));
        assertFalse(glob("backend/.venv/lib").takes("backend/.venv"));
    }

    @Test
    void tellsHowMuchOfADirectoryItTakes() {
        assertEquals(Sent.ALL, glob(".").below("node_modules"));
        assertEquals(Sent.ALL, glob("*").below("."));
        assertEquals(Sent.ALL, glob("node_modules/*").below("node_modules"));
        assertEquals(Sent.SOME, glob("node_modules/@scope").below("node_modules"));
        assertEquals(Sent.SOME, glob("*/package.json").below("node_modules"));
        assertEquals(Sent.NONE, glob("package*.json").below("node_modules"));
        assertEquals(Sent.NONE, glob("src").below("node_modules"));
    }

    private static GlobPattern glob(String source) {
        return GlobPattern.of(source).orElseThrow();
    }
}
