package io.github.containerlint.project.context;

/** The origin of a file in an image. */
public sealed interface FileOrigin {
    /**
     * The file comes from the build context.
     *
     * @param path relative to the context
     */
    record Context(String path) implements FileOrigin {}

    /** No instruction puts the file there. */
    record Nowhere() implements FileOrigin {}

    /** An instruction may put the file there, but its source cannot be known: another stage, a variable, an archive. */
    record Unclear() implements FileOrigin {}
}
