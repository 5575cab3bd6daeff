package io.github.containerlint.report;

import io.github.containerlint.source.Labelled;
import io.github.containerlint.source.SourceFile;
import java.util.Locale;
import java.util.Optional;

/** How the console writes the paths of files. */
public enum PathStyle implements Labelled {
    /** Relative to the directory that Maven was started in. */
    ROOT {
        @Override
        String of(SourceFile file) {
            return file.path();
        }
    },
    /** Absolute, for terminals that make links of them. */
    ABSOLUTE {
        @Override
        String of(SourceFile file) {
            return file.location().toString();
        }
    };

    abstract String of(SourceFile file);

    /** The name of the style in the configuration. */
    @Override
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<PathStyle> labelled(String label) {
        return Labelled.find(label, values());
    }
}
