package io.github.containerlint.image;

/**
 * Where an image keeps its data, absolute and without a slash at the end.
 *
 * @param mount where its documentation wants a volume
 * @param files where the files lie: the mount or below it; a {@code *} stands for a version nobody knows
 */
public record DataDirectory(String mount, String files) {
    /** Whether a mount on {@code target}, an absolute path, holds the files: it lies at them or above. */
    public boolean isKeptBy(String target) {
        String[] below = files.split("/");
        String[] above = target.replaceAll("/+$", "").split("/");
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

    private static boolean matches(String name, String written) {
        return name.equals("*") ? written.matches("\\d+") : name.equals(written);
    }
}
