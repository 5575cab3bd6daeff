package io.github.containerlint.project.templates;

import java.util.regex.Pattern;

/** A quick test of a text that may be a Compose file, before it is parsed. */
public final class ComposeText {
    private static final Pattern SERVICES = Pattern.compile("(?m)^(['\"]?)services\\1[ \\t]*:(?=[ \\t\\r\\n#{&]|$)");
    private static final Pattern SOURCE = Pattern.compile("(?m)^[ \\t{].*?\\b(image|build|extends)['\"]?[ \\t]*:");

    private ComposeText() {}

    /** Returns true when the text has a top-level {@code services}. */
    static boolean hasServices(String text) {
        return SERVICES.matcher(text).find();
    }

    /** Returns true when the text has a top-level {@code services}, and a key that an image could come from. */
    public static boolean hasImages(String text) {
        return hasServices(text) && SOURCE.matcher(text).find();
    }
}
