package io.github.containerlint.compose.load;

import io.github.containerlint.compose.config.LoadLog;
import io.github.containerlint.dotenv.DotenvFile;
import io.github.containerlint.dotenv.DotenvReader;
import io.github.containerlint.dotenv.Variables;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.SourceTree;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the files that variables are taken from. */
public final class EnvFiles {
    private final SourceTree tree;
    private final LoadLog log;

    EnvFiles(SourceTree tree, LoadLog log) {
        this.tree = tree;
        this.log = log;
    }

    /** The variables of a directory's {@code .env}; those of {@code outer} have priority. */
    Variables beside(Path directory, Variables outer) {
        return read(directory.resolve(".env"), outer).orElse(outer);
    }

    /** The variables of a file; those of {@code outer} have priority. Empty when there is no such file. */
    Optional<Variables> read(Path path, Variables outer) {
        Optional<SourceFile> source = tree.read(path);
        return source.map(file -> {
            DotenvFile read = DotenvReader.read(file, outer);
            log.envFile(read);
            log.problems(read.problems());
            return outer.or(read);
        });
    }
}
