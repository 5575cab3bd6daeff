package io.github.containerlint.rules.dockerfile;

import io.github.containerlint.dockerfile.instruction.Instruction;
import io.github.containerlint.dockerfile.instruction.Workdir;
import io.github.containerlint.dockerfile.stage.Stage;
import io.github.containerlint.facts.PathKind;
import io.github.containerlint.image.ContainerPath;
import io.github.containerlint.source.Located;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.util.Optional;

/**
 * A relative {@code WORKDIR} or destination that is joined to the directory which the base image sets.
 *
 * @param path the path as written
 * @param directory the base image's directory; empty when it is not known
 * @param named the absolute path by which a later instruction or command names the place
 * @param taken true when a later stage copies files from {@code /} that commands have created in the directory
 * @param replaced true when the image has a command of its own, so that nothing depends on the base image's program
 */
record UnanchoredPath(
        Stage stage,
        Instruction instruction,
        Text path,
        Optional<ContainerPath> directory,
        Optional<ContainerPath> named,
        boolean taken,
        boolean replaced)
        implements Located {
    public boolean isWorkdir() {
        return instruction instanceof Workdir;
    }

    /**
     * Returns true when the later path or copy finds the place in the base image's directory: the author knows that
     * directory.
     */
    public boolean isFound() {
        boolean namedThere = directory.isPresent()
                && named.filter(directory.get()::isAtOrAbove).isPresent();
        return namedThere
                || taken && directory.filter(ContainerPath.ROOT::equals).isPresent();
    }

    /**
     * Returns true when the path begins with a directory of the system, so that a directory of the project would be
     * wrong.
     */
    public boolean isOfSystem() {
        String first = path.value().replaceFirst("^(\\./)*", "").replaceFirst("/.*", "");
        return isOfSystem(first);
    }

    /** Returns true when a directory of this name at {@code /} belongs to the system. */
    static boolean isOfSystem(String name) {
        return PathKind.SYSTEM.has("/" + name);
    }

    /**
     * The absolute place of the path.
     *
     * @param top the directory that the path is joined to
     */
    public String under(ContainerPath top) {
        String joined = top.resolve(path.value()).value();
        boolean slash = path.value().matches("(.*/)?\\.?") && !joined.endsWith("/");
        return joined + (slash ? "/" : "");
    }

    @Override
    public Span span() {
        return path.span();
    }
}
