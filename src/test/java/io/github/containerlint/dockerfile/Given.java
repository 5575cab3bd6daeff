package io.github.containerlint.dockerfile;

import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.Text;
import java.util.Map;

/** Arguments that a build is given. */
final class Given {
    private Given() {}

    static BuildArgs args(String name, String value) {
        return new BuildArgs(Map.of(
                name,
                Variable.of(Text.verbatim(SourceFile.of("compose.yaml", value).span()))));
    }
}
