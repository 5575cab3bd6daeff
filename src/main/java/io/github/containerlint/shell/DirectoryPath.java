package io.github.containerlint.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Operations on paths inside a container, always separated by {@code /}. */
final class DirectoryPath {
    /** The longest path that Linux accepts, in characters. */
    private static final int MAX_LENGTH = 4_096;

    private DirectoryPath() {}

    /** The directory that {@code cd target} leads to; empty when it depends on an unknown directory. */
    static Optional<String> resolve(Optional<String> directory, String target) {
        if (target.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        Optional<String> path = target.startsWith("/")
                ? clean(target)
                : directory.flatMap(start -> clean(start.isEmpty() ? target : start + "/" + target));
        return path.filter(known -> known.length() <= MAX_LENGTH);
    }

    /** The path without {@code .} and {@code ..}; empty when a relative path leads above its beginning. */
    private static Optional<String> clean(String path) {
        boolean absolute = path.startsWith("/");
        Deque<String> names = new ArrayDeque<>();
        for (String name : path.split("/")) {
            if (name.equals("..")) {
                if (names.pollLast() == null && !absolute) {
                    return Optional.empty();
                }
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.addLast(name);
            }
        }
        String joined = String.join("/", names);
        return Optional.of(absolute ? "/" + joined : joined.isEmpty() ? "." : joined);
    }
}
