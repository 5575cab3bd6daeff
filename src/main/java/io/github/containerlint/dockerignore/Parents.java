package io.github.containerlint.dockerignore;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A path and the directories above it. */
final class Parents {
    private Parents() {}

    /** The directories above the path, the outermost first, and the path itself last; the root is left out. */
    static Stream<String> of(String path) {
        return IntStream.rangeClosed(1, path.length())
                .filter(end -> end == path.length() || path.charAt(end) == '/')
                .mapToObj(end -> path.substring(0, end));
    }
}
