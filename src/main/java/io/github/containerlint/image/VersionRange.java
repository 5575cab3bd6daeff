package io.github.containerlint.image;

import java.util.List;
import java.util.Optional;

/**
 * A range of an image's versions, written {@code >=18}, {@code <18} or both; without either, all versions.
 *
 * @param from the first version in the range
 * @param before the first version behind the range
 */
record VersionRange(Optional<Version> from, Optional<Version> before) {
    private static final String FROM = ">=";
    private static final String BEFORE = "<";

    static boolean isBound(String word) {
        return word.startsWith(FROM) || word.startsWith(BEFORE);
    }

    static VersionRange of(List<String> bounds) {
        return new VersionRange(bound(bounds, FROM), bound(bounds, BEFORE));
    }

    private static Optional<Version> bound(List<String> bounds, String sign) {
        return bounds.stream()
                .filter(word -> word.startsWith(sign))
                .map(word -> Version.of(word.substring(sign.length())))
                .findFirst();
    }

    boolean contains(Version version) {
        return from.map(first -> first.compareTo(version) <= 0).orElse(true)
                && before.map(end -> version.compareTo(end) < 0).orElse(true);
    }

    boolean isEverything() {
        return from.isEmpty() && before.isEmpty();
    }

    boolean isOpenAbove() {
        return before.isEmpty();
    }
}
