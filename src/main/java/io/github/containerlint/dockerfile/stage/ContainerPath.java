package io.github.containerlint.dockerfile.stage;

import io.github.containerlint.source.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Paths in a container; each part of a path keeps the place where it was written. */
final class ContainerPath {
    private ContainerPath() {}

    /** Whether the path begins at a root, also at that of a Windows drive. */
    static boolean isAbsolute(String path) {
        return path.startsWith("/") || isWindows(path);
    }

    private static boolean isWindows(String path) {
        boolean drive = path.length() > 1 && path.charAt(1) == ':' && Character.isLetter(path.charAt(0));
        return drive || path.startsWith("\\");
    }

    /**
     * The path, joined to the directory when the path is relative, without {@code .}, {@code ..} and a slash at its
     * end.
     */
    static Optional<Text> resolve(Optional<Text> directory, Text path) {
        if (isWindows(path.value())) {
            return Optional.of(path);
        }
        if (isAbsolute(path.value())) {
            return Optional.of(join(path, List.of(path)));
        }
        return directory.filter(known -> !isWindows(known.value())).map(known -> join(path, List.of(known, path)));
    }

    /**
     * Joins paths.
     *
     * @param place the text whose place the joined path takes
     */
    private static Text join(Text place, List<Text> paths) {
        List<Text> names = new ArrayList<>();
        for (Text path : paths) {
            for (Text name : names(path)) {
                step(names, name);
            }
        }
        Text.Builder joined = Text.builder(place.place());
        names.forEach(name -> joined.append("/", name.span().atStart()).append(name));
        return names.isEmpty() ? Text.opaque("/", place.span()) : joined.build();
    }

    private static void step(List<Text> names, Text name) {
        boolean up = name.value().equals("..");
        if (!up) {
            names.add(name);
        } else if (!names.isEmpty()) {
            names.remove(names.size() - 1);
        }
    }

    private static List<Text> names(Text path) {
        List<Text> names = new ArrayList<>();
        int at = 0;
        while (at < path.length()) {
            int slash = path.value().indexOf('/', at);
            int end = slash < 0 ? path.length() : slash;
            Text name = path.slice(at, end);
            if (name.length() > 0 && !name.value().equals(".")) {
                names.add(name);
            }
            at = end + 1;
        }
        return names;
    }
}
