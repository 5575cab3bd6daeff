package io.github.containerlint.image;

import io.github.containerlint.image.TagWords.Meaning;
import java.util.List;
import java.util.Optional;

/**
 * The parts of a tag, which show whether it names a version.
 *
 * @param words the parts between hyphens and underscores
 */
record ImageTag(String written, List<String> words) {
    private static final String LATEST = "latest";
    private static final String SEPARATORS = "[-_]";

    /** The placeholder for a version. */
    static final String VERSION = "<version>";

    ImageTag {
        words = List.copyOf(words);
    }

    static ImageTag of(String written) {
        return new ImageTag(written, List.of(written.split(SEPARATORS, -1)));
    }

    /** Whether the tag means the newest release: {@code latest}, or a variant of it such as {@code latest-slim}. */
    boolean isLatest() {
        return words.contains(LATEST)
                && words.stream().noneMatch(word -> hasDigit(word) && !is(word, Meaning.PLATFORM));
    }

    /**
     * Whether the tag names a channel, or only variants, and no version. A release of the system below the image is no
     * version of the image either; but such a tag is the version of the system's own image, and moves less.
     */
    boolean isFloating() {
        boolean understood =
                words.stream().allMatch(word -> TagWords.meaning(word).isPresent());
        boolean channel = words.stream().anyMatch(word -> is(word, Meaning.CHANNEL));
        return understood && (channel || words.stream().allMatch(word -> is(word, Meaning.VARIANT)));
    }

    /** Whether the tag names a channel. */
    boolean hasChannel() {
        return channel().isPresent();
    }

    /** The tag with a version instead of the channel, or in front of the variant: {@code <version>-alpine}. */
    String versioned() {
        Optional<String> moving = words.contains(LATEST) ? Optional.of(LATEST) : channel();
        if (moving.isEmpty()) {
            return VERSION + "-" + written;
        }
        int at = words.indexOf(moving.get());
        int start = words.stream().limit(at).mapToInt(word -> word.length() + 1).sum();
        return written.substring(0, start)
                + VERSION
                + written.substring(start + moving.get().length());
    }

    private Optional<String> channel() {
        return words.stream().filter(word -> is(word, Meaning.CHANNEL)).findFirst();
    }

    private static boolean is(String word, Meaning meaning) {
        return TagWords.meaning(word).filter(meaning::equals).isPresent();
    }

    private static boolean hasDigit(String word) {
        return word.chars().anyMatch(letter -> letter >= '0' && letter <= '9');
    }
}
