package io.github.containerlint.image;

import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.Text;

/** References written in a test. */
final class References {
    private References() {}

    static ImageReference reference(String value) {
        return ImageReference.parse(
                        Text.verbatim(SourceFile.of("Dockerfile", value).span()))
                .orElseThrow();
    }
}
