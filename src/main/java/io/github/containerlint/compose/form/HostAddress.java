package io.github.containerlint.compose.form;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An IP address of the host that a port is published on.
 *
 * @param value in one spelling for each address: small letters, no brackets, and groups of version 6 without leading zeros
 */
public record HostAddress(String value) {
    private static final String EVERY_IPV4 = "0.0.0.0";
    private static final String EVERY_IPV6 = "::";
    private static final int IPV6_GROUPS = 8;
    private static final Pattern BRACKETS = Pattern.compile("[\\[\\]]");

    public static HostAddress of(String written) {
        String bare = BRACKETS.matcher(written.strip().toLowerCase(Locale.ROOT)).replaceAll("");
        return new HostAddress(bare.contains(":") ? compressed(bare) : bare);
    }

    /**
     * The address with the zeros at the double colon written out and no leading zeros, so that equal addresses are
     * equal texts.
     */
    private static String compressed(String written) {
        String[] sides = written.split("::", 2);
        String filled = written;
        if (sides.length == 2) {
            int given = groups(sides[0]) + groups(sides[1]);
            String zeros = "0:".repeat(Math.max(0, IPV6_GROUPS - given));
            filled = (sides[0].isEmpty() ? "" : sides[0] + ":") + zeros + sides[1];
        }
        String plain = filled.replaceFirst(":$", "").replaceAll("(?<![0-9a-f])0+(?=[0-9a-f])", "");
        return plain.matches("0(:0)*") ? EVERY_IPV6 : plain;
    }

    private static int groups(String side) {
        return side.isEmpty() ? 0 : side.split(":").length;
    }

    /** Whether this stands for every address of its version. */
    public boolean isWildcard() {
        return value.equals(EVERY_IPV4) || value.equals(EVERY_IPV6);
    }

    /** Whether both addresses are equal, or one of them stands for every address of the other's version. */
    public boolean meets(HostAddress other) {
        return value.equals(other.value) || isIpv6() == other.isIpv6() && (isWildcard() || other.isWildcard());
    }

    private boolean isIpv6() {
        return value.contains(":");
    }
}
