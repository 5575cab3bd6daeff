package io.github.containerlint.project;

import io.github.containerlint.dockerfile.stage.BuildArgs;
import io.github.containerlint.project.build.ImageBuild;
import io.github.containerlint.project.context.BuildContext;
import io.github.containerlint.source.SourceFile;
import java.util.Set;

/** Identifies an image build: two builds with equal keys make the same image. */
record ImageKey(SourceFile dockerfile, int stage, BuildContext context, BuildArgs args, Set<String> namedContexts) {
    static ImageKey of(ImageBuild image) {
        return new ImageKey(
                image.dockerfile().source(),
                image.stage().index(),
                image.context(),
                image.args(),
                image.namedContexts());
    }
}
