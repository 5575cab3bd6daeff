package io.github.containerlint.project.files;

/** Splits and joins paths of a build context: relative to it, separated by {@code /}, empty for the context itself. */
public final class ContextPaths {
    private ContextPaths() {}

    public static String parent(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    /** The path of a name in a directory. */
    public static String child(String directory, String name) {
        return directory.isEmpty() ? name : directory + "/" + name;
    }

    /** The path of another name in the directory of a file. */
    public static String beside(String path, String name) {
        return child(parent(path), name);
    }
}
