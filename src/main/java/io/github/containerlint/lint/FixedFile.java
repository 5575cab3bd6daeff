package io.github.containerlint.lint;

import io.github.containerlint.source.SourceFile;
import java.nio.charset.StandardCharsets;

/**
 * A file and the text that it should have.
 *
 * @param file as it was read; it need not exist where a fix makes a new one
 * @param text the new text, without a byte order mark
 * @param shownBefore the old text with masks in place of secrets
 * @param shownAfter the new text with masks in place of secrets
 */
public record FixedFile(SourceFile file, String text, String shownBefore, String shownAfter) {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** What to write to the disk: UTF-8, with a byte order mark where the file had one. */
    public byte[] bytes() {
        String mark = file.hasByteOrderMark() ? BYTE_ORDER_MARK : "";
        return (mark + text).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The change as a unified diff with three lines around each hunk, with masks in place of secrets; every line ends with
     * a line feed.
     */
    public String diff() {
        return UnifiedDiff.of(file.path(), shownBefore, shownAfter);
    }
}
