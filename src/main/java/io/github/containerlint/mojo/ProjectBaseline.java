package io.github.containerlint.mojo;

import io.github.containerlint.lint.Baseline;
import io.github.containerlint.lint.BaselineFile;
import io.github.containerlint.source.SourceFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * The baseline of a project, in its top directory.
 *
 * @param file the absolute path of its file
 * @param exists whether the file is there
 */
record ProjectBaseline(Path file, boolean exists, Baseline baseline) {
    /** @throws MojoExecutionException when the file is there and cannot be understood */
    static ProjectBaseline of(Reactor reactor) throws MojoExecutionException {
        Path path = reactor.top().resolve(BaselineFile.NAME);
        Optional<SourceFile> found = reactor.settingsTree().read(path);
        if (found.isEmpty()) {
            return new ProjectBaseline(path, false, new Baseline(List.of()));
        }
        BaselineFile.Read read = BaselineFile.read(found.get());
        if (!read.problems().isEmpty()) {
            throw Misconfiguration.of(String.join(System.lineSeparator(), read.problems()));
        }
        return new ProjectBaseline(path, true, read.baseline());
    }
}
