package io.github.containerlint.project;

import io.github.containerlint.dockerfile.stage.BuildArgs;
import io.github.containerlint.project.build.ImageBuild;
import io.github.containerlint.project.context.BuildContext;
import io.github.containerlint.source.SourceFile;
import java.util.Objects;
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

    @Override
    public boolean equals(Object other) {
        return other instanceof ImageKey key
                && dockerfile == key.dockerfile
                && stage == key.stage
                && context.equals(key.context)
                && args.equals(key.args)
                && namedContexts.equals(key.namedContexts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(dockerfile, stage, context, args, namedContexts);
    }
}
