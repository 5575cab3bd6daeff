package io.github.containerlint.project.files;

/** Takes paths of a build context apart and joins them: relative to it, separated by {@code /}, empty for the context. */
public final class ContextPaths {
    private ContextPaths() {}

    /** The last name of a path. */
    public static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    public static String parent(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    public static String child(String directory, String name) {
        return directory.isEmpty() ? name : directory + "/" + name;
    }

    /** The path of another name in the directory of a file. */
    public static String beside(String path, String name) {
        return child(parent(path), name);
    }
}
