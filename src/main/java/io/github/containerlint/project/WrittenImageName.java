package io.github.containerlint.project;

import io.github.containerlint.image.ImageReference;
import java.util.regex.Pattern;

/**
 * The name of an image as a file gives it to a build, without its tag; it may hold variables without a known value.
 *
 * @param owner the text before the last slash; empty where there is none
 * @param last the text after the last slash
 */
record WrittenImageName(String owner, String last) {
    /** A variable of a shell, a Makefile, a batch file or a template. */
    private static final Pattern VARIABLE = Pattern.compile("[$%{}<>]");

    /**
     * Parts that may be left out: Docker's own registry, and {@code localhost}, which Podman puts before local names.
     */
    private static final Pattern IMPLIED = Pattern.compile("^(((index\\.)?docker\\.io|localhost)(/|$))?(library$)?");

    static WrittenImageName of(String written) {
        int slash = written.lastIndexOf('/');
        String last = written.substring(slash + 1).replaceFirst("[:@].*", "");
        return new WrittenImageName(written.substring(0, Math.max(0, slash)), last);
    }

    /**
     * Returns true when this may be the image's name: the part before the last slash is not compared if it holds a
     * variable.
     */
    boolean means(ImageReference image) {
        WrittenImageName other = of(image.name().value());
        boolean sameOwner =
                isOpen(owner) || isOpen(other.owner()) || canonical(owner).equals(canonical(other.owner()));
        return !isOpen(last) && last.equals(other.last()) && sameOwner;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WrittenImageName name && owner.equals(name.owner) && last.equals(name.last);
    }

    @Override
    public int hashCode() {
        return 31 * owner.hashCode() + last.hashCode();
    }

    private static boolean isOpen(String part) {
        return VARIABLE.matcher(part).find();
    }

    private static String canonical(String owner) {
        return IMPLIED.matcher(owner).replaceFirst("");
    }
}
