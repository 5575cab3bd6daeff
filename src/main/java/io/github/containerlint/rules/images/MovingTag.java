package io.github.containerlint.rules.images;

import io.github.containerlint.image.ImageReference;
import io.github.containerlint.source.Text;

/** The message for tags that move and are not {@code latest}. */
final class MovingTag {
    private MovingTag() {}

    /** @param tag the tag that {@link ImageReference#floatingTag} returns */
    static String message(ImageReference image, Text tag) {
        String fault = image.namesChannel()
                ? "is a channel that moves to each new release"
                : "names a variant and no version, so that it moves to each new release";
        return "'%s' %s; write the version that you tested: '%s'".formatted(tag, fault, image.versioned());
    }
}
