package io.github.containerlint.config;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A minor release of this plugin, such as 1.2; corrections of it do not add rules. */
public record Release(int major, int minor) implements Comparable<Release> {
    /** The first release of all. */
    private static final Release FIRST = new Release(0, 1);

    private static final Pattern VERSION = Pattern.compile("(\\d{1,6})\\.(\\d{1,6})(\\.\\d{1,6})?(-.*)?");
    private static final Comparator<Release> ORDER =
            Comparator.comparingInt(Release::major).thenComparingInt(Release::minor);

    /** The release of a version such as {@code 1.2}, {@code 1.2.3} or {@code 1.2.0-SNAPSHOT}; empty for other texts. */
    public static Optional<Release> of(String version) {
        Matcher matcher = VERSION.matcher(version.strip());
        return matcher.matches()
                ? Optional.of(new Release(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    /** Whether a rule that came with this release is still new in the other one: no major release lies between. */
    boolean isNewIn(Release other) {
        boolean opening = minor == 0 || equals(FIRST);
        return major == other.major && !opening;
    }

    @Override
    public int compareTo(Release other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
