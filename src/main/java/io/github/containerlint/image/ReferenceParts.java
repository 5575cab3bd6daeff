package io.github.containerlint.image;

import io.github.containerlint.source.Text;
import java.util.Locale;
import java.util.Optional;

/**
 * The parts of an image's name, also where they are malformed.
 *
 * @param text the whole reference as written
 * @param host the registry, with its port, where one is written
 * @param path the part between the registry and the tag
 * @param tag without the colon
 * @param digest with its algorithm, without the at sign
 */
record ReferenceParts(Text text, Optional<Text> host, Text path, Optional<Text> tag, Optional<Text> digest) {
    static ReferenceParts of(Text text) {
        String value = text.value();
        int at = value.indexOf('@');
        int nameEnd = at < 0 ? value.length() : at;
        int colon = value.lastIndexOf(':', nameEnd - 1);
        int tagStart = colon > value.lastIndexOf('/', nameEnd - 1) ? colon : nameEnd;
        int pathStart = hostEnd(value.substring(0, tagStart)) + 1;
        return new ReferenceParts(
                text,
                pathStart == 0 ? Optional.empty() : Optional.of(text.slice(0, pathStart - 1)),
                text.slice(pathStart, tagStart),
                tagStart == nameEnd ? Optional.empty() : Optional.of(text.slice(tagStart + 1, nameEnd)),
                at < 0 ? Optional.empty() : Optional.of(text.slice(at + 1)));
    }

    /**
     * The offset of the registry's end, or -1: the first directory is a registry when it could not be a user's name.
     */
    static int hostEnd(String name) {
        int slash = name.indexOf('/');
        String first = name.substring(0, Math.max(slash, 0));
        boolean host = first.indexOf('.') >= 0
                || first.indexOf(':') >= 0
                || first.equals("localhost")
                || !first.equals(first.toLowerCase(Locale.ROOT));
        return host ? slash : -1;
    }
}
