package io.github.containerlint.image;

/**
 * Where an image keeps its data, absolute and without a slash at the end.
 *
 * @param mount where its documentation wants a volume
 * @param files where the files lie: the mount or below it; a {@code *} stands for a version nobody knows
 * @param ownVolume whether the image itself declares a volume on the mount: what is mounted above it holds none of it
 */
public record DataDirectory(String mount, String files, boolean ownVolume) {
    /** The same image when it is told to keep its files elsewhere. */
    public DataDirectory movedTo(String path) {
        String clean = path.replaceAll("(?<=.)/+$", "");
        boolean within = ownVolume && (clean.equals(mount) || clean.startsWith(mount + "/"));
        return within ? new DataDirectory(mount, clean, true) : at(clean);
    }

    /** Files that lie where they are to be mounted. */
    public static DataDirectory at(String path) {
        return new DataDirectory(path, path, false);
    }

    /** Whether a mount on {@code target}, an absolute path, holds the files: it lies at them or above. */
    public boolean isKeptBy(String target) {
        return isAtOrAboveFiles(target) && !isAboveOwnVolume(target);
    }

    /** Whether a mount on {@code target} lies above the files and is kept from them by the image's own volume. */
    public boolean isCutOffFrom(String target) {
        return isAtOrAboveFiles(target) && isAboveOwnVolume(target);
    }

    private boolean isAboveOwnVolume(String target) {
        return ownVolume && segments(target).length < segments(mount).length;
    }

    private boolean isAtOrAboveFiles(String target) {
        String[] below = segments(files);
        String[] above = segments(target);
        if (above.length > below.length) {
            return false;
        }
        for (int i = 0; i < above.length; i++) {
            if (!matches(below[i], above[i])) {
                return false;
            }
        }
        return true;
    }

    private static String[] segments(String path) {
        return path.replaceAll("/+$", "").split("/");
    }

    private static boolean matches(String name, String written) {
        return name.equals("*") ? written.matches("\\d+") : name.equals(written);
    }
}
