package io.github.containerlint.image;

import io.github.containerlint.source.PathNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** An absolute path in a container, such as {@code /app/.venv}, without {@code .}, {@code ..} or a slash at its end. */
@API(status = Status.EXPERIMENTAL)
public record ContainerPath(String value) implements Comparable<ContainerPath> {
    public static final ContainerPath ROOT = new ContainerPath("/");

    public ContainerPath {
        value = clean(value);
    }

    /** The path; empty when it is relative or a path of Windows. */
    public static Optional<ContainerPath> of(String path) {
        return path.startsWith("/") ? Optional.of(new ContainerPath(path)) : Optional.empty();
    }

    private static String clean(String path) {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("'" + path + "' is no absolute path");
        }
        List<String> kept = new ArrayList<>();
        for (String segment : path.split("/")) {
            if (segment.equals("..") && !kept.isEmpty()) {
                kept.remove(kept.size() - 1);
            } else if (!segment.isEmpty() && !segment.equals(".") && !segment.equals("..")) {
                kept.add(segment);
            }
        }
        return "/" + String.join("/", kept);
    }

    /** The path that {@code other} stands for in this working directory. */
    public ContainerPath resolve(String other) {
        return new ContainerPath(other.startsWith("/") ? other : value + "/" + other);
    }

    public boolean isAtOrAbove(ContainerPath other) {
        return this.equals(ROOT) || other.equals(this) || other.value.startsWith(value + "/");
    }

    /** The path itself and the directories above it except the root, the nearest first. */
    public Stream<ContainerPath> upwards() {
        return Stream.iterate(this, path -> !path.equals(ROOT), path -> path.resolve(".."));
    }

    /** The path of {@code below} after the directory at this path is moved to {@code target}. */
    public ContainerPath move(ContainerPath below, ContainerPath target) {
        String rest = equals(ROOT) ? below.value : below.value.substring(value.length());
        return new ContainerPath(target.value + "/" + rest);
    }

    /** The last segment; empty for the root. */
    public String name() {
        return PathNames.last(value);
    }

    /** The number of segments. */
    public int depth() {
        return equals(ROOT) ? 0 : (int) value.chars().filter(c -> c == '/').count();
    }

    @Override
    public int compareTo(ContainerPath other) {
        return value.compareTo(other.value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ContainerPath path && value.equals(path.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
