package io.github.containerlint.dockerfile.parse;

import io.github.containerlint.dockerfile.expand.Variable;
import io.github.containerlint.dockerfile.stage.BuildArgs;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.Text;
import java.util.Map;

/** Arguments that a build is given. */
public final class Given {
    private Given() {}

    public static BuildArgs args(String name, String value) {
        return new BuildArgs(Map.of(
                name,
                Variable.of(Text.verbatim(SourceFile.of("compose.yaml", value).span()))));
    }
}
