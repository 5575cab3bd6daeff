package io.github.containerlint.image;

import io.github.containerlint.source.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The directory in which an image keeps its data, absolute and without a slash at the end.
 *
 * @param mount the path at which the image's documentation wants a volume
 * @param files the path of the files: the mount or below it; a {@code *} stands for an unknown version
 * @param ownVolume whether the image itself declares a volume on the mount, so that a mount above it holds none of its
 *     data
 */
@API(status = Status.EXPERIMENTAL)
public record DataDirectory(String mount, String files, boolean ownVolume) {
    /** The data directory of the same image when a setting moves its files to another path. */
    public DataDirectory movedTo(String path) {
        String clean = path.replaceAll("(?<=.)/+$", "");
        boolean within = ownVolume && (clean.equals(mount) || clean.startsWith(mount + "/"));
        return within ? new DataDirectory(mount, clean, true) : at(clean);
    }

    /** A data directory whose files lie directly on the mount. */
    public static DataDirectory at(String path) {
        return new DataDirectory(path, path, false);
    }

    /** Whether a mount on {@code target}, an absolute path, holds the files: it is at their path or above it. */
    public boolean isKeptBy(String target) {
        return isAtOrAboveFiles(target) && !isAboveOwnVolume(target);
    }

    /**
     * Whether a mount on {@code target} is above the files and does not hold them because of the image's own volume.
     */
    public boolean isCutOffFrom(String target) {
        return isAtOrAboveFiles(target) && isAboveOwnVolume(target);
    }

    /** Whether a mount on {@code target} was probably meant for the files, and its path is misspelt or lacks a part. */
    public boolean isSpeltNearly(String target) {
        return isNearly(target, mount) || isNearly(target, files);
    }

    private static boolean isNearly(String target, String right) {
        List<String> written = List.of(segments(target));
        List<String> meant = List.of(segments(right));
        if (written.size() == meant.size()) {
            List<Integer> wrong = IntStream.range(0, meant.size())
                    .filter(at -> !written.get(at).equals(meant.get(at)))
                    .boxed()
                    .toList();
            return wrong.size() == 1 && isSlip(written.get(wrong.get(0)), meant.get(wrong.get(0)));
        }
        return written.size() > 1
                && meant.size() == written.size() + 1
                && IntStream.range(1, meant.size() - 1)
                        .anyMatch(at -> without(meant, at).equals(written));
    }

    private static boolean isSlip(String written, String meant) {
        return !written.isEmpty() && Spelling.nearest(written, List.of(meant)).isPresent();
    }

    private static List<String> without(List<String> names, int at) {
        List<String> rest = new ArrayList<>(names);
        rest.remove(at);
        return rest;
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
