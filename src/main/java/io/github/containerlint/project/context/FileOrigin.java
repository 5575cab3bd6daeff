package io.github.containerlint.project.context;

/** Where a file of an image comes from. */
public sealed interface FileOrigin {
    /** The build context. @param path relative to it */
    record Context(String path) implements FileOrigin {}

    /** No instruction brings it. */
    record Nowhere() implements FileOrigin {}

    /** An instruction may bring it of which nobody can know: from another stage, a variable, an archive. */
    record Unclear() implements FileOrigin {}
}
