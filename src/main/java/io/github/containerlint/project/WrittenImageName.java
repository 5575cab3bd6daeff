package io.github.containerlint.project;

import io.github.containerlint.image.ImageReference;
import java.util.regex.Pattern;

/**
 * The name of an image as a file gives it to a build, without its tag; it may hold variables that nothing gives a value.
 *
 * @param owner what stands before the last slash; empty where there is none
 * @param last the name behind it
 */
record WrittenImageName(String owner, String last) {
    /** Of a shell, a Makefile, a batch file or a template. */
    private static final Pattern VARIABLE = Pattern.compile("[$%{}<>]");

    /** What need not be said: Docker's own registry, and the name that Podman gives to the machine itself. */
    private static final Pattern IMPLIED = Pattern.compile("^(((index\\.)?docker\\.io|localhost)(/|$))?(library$)?");

    static WrittenImageName of(String written) {
        int slash = written.lastIndexOf('/');
        String last = written.substring(slash + 1).replaceFirst("[:@].*", "");
        return new WrittenImageName(written.substring(0, Math.max(0, slash)), last);
    }

    /** Whether it may be the name of the image: where a variable stands before the last slash, that is not compared. */
    boolean means(ImageReference image) {
        WrittenImageName other = of(image.name().value());
        boolean sameOwner =
                isOpen(owner) || isOpen(other.owner()) || canonical(owner).equals(canonical(other.owner()));
        return !isOpen(last) && last.equals(other.last()) && sameOwner;
    }

    private static boolean isOpen(String part) {
        return VARIABLE.matcher(part).find();
    }

    private static String canonical(String owner) {
        return IMPLIED.matcher(owner).replaceFirst("");
    }
}
