package io.github.containerlint.dockerignore;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IgnoreRulesTest {
    @ParameterizedTest
    @CsvSource({
        "node_modules, true",
        "node_modules/left-pad/index.js, true",
        "src/node_modules, false",
        "logs/today.log, true",
        "logs/keep.log, false",
        "src, false",
    })
    void aListOfPatternsReadsLikeAFile(String path, boolean excluded) {
        List<Text> patterns = Stream.of(" node_modules/ ", "", "**/*.log", "!logs/keep.log")
                .map(IgnoreRulesTest::text)
                .toList();

        assertEquals(excluded, IgnoreRules.of(patterns).excludes(path));
    }

    private static Text text(String pattern) {
        return Text.verbatim(SourceFile.of("compose.yaml", pattern).span());
    }
}
