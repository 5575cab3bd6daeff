package io.github.containerlint.dockerignore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.containerlint.source.SourceFile;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tests that an answer about a whole directory holds for each path in it. */
class SentPropertyTest {
    private static final List<String> PIECES = List.of("a", "b", "*", "**", "?", "[^a]", "a*", "/", "/", "/", ".", "!");
    private static final List<String> NAMES = List.of("a", "b", "ab", ".a", "c.d");

    private final Random random = new Random(20);

    @Test
    void holdsForEachPathInTheDirectory() {
        Map<Sent, Integer> seen = new EnumMap<>(Sent.class);
        for (int round = 0; round < 20_000; round++) {
            String text = lines();
            DockerignoreFile file = DockerignoreFile.parse(SourceFile.of(".dockerignore", text));
            String directory = path(random.nextInt(3));
            Sent sent = file.rules().below(directory);
            seen.merge(sent, 1, Integer::sum);
            for (int each = 0; each < 5; each++) {
                String path = directory + "/" + path(1 + random.nextInt(2));
                boolean excluded = file.rules().excludes(path);
                assertTrue(
                        sent == Sent.SOME || excluded == (sent == Sent.NONE),
                        () -> path + " is " + (excluded ? "" : "not ") + "excluded but " + sent + " by\n" + text);
            }
        }
        assertEquals(Sent.values().length, seen.size());
        seen.values().forEach(count -> assertTrue(count > 1_000, seen::toString));
    }

    @Test
    void holdsForWhatACopyTakes() {
        int known = 0;
        for (int round = 0; round < 20_000; round++) {
            String source = line();
            if (GlobPattern.of(source).isEmpty()) {
                continue;
            }
            GlobPattern glob = GlobPattern.of(source).get();
            String directory = path(random.nextInt(3));
            Sent sent = glob.below(directory);
            known += sent == Sent.SOME ? 0 : 1;
            String path = directory + "/" + path(1 + random.nextInt(2));
            assertTrue(
                    sent == Sent.SOME || glob.takes(path) == (sent == Sent.ALL),
                    () -> path + " in " + sent + " by " + source);
        }
        assertTrue(known > 5_000, "known only " + known);
    }

    private String lines() {
        return String.join(
                "\n",
                IntStream.rangeClosed(0, random.nextInt(4))
                        .mapToObj(any -> line())
                        .toList());
    }

    private String line() {
        StringBuilder line = new StringBuilder(random.nextInt(3) == 0 ? "!" : "");
        int pieces = 1 + random.nextInt(5);
        for (int piece = 0; piece < pieces; piece++) {
            line.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return line.toString();
    }

    private String path(int depth) {
        return String.join(
                "/",
                IntStream.range(0, depth)
                        .mapToObj(any -> NAMES.get(random.nextInt(NAMES.size())))
                        .toList());
    }
}
