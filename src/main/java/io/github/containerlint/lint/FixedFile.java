package io.github.containerlint.lint;

import io.github.containerlint.source.PathNames;
import io.github.containerlint.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A file and the text that it should have.
 *
 * @param file the file as it was read; absent where a fix creates it
 * @param text the new text, without a byte order mark
 * @param shownBefore the old text with masks in place of secrets
 * @param shownAfter the new text with masks in place of secrets
 */
public record FixedFile(SourceFile file, String text, String shownBefore, String shownAfter) {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** The bytes for the disk: UTF-8, with a byte order mark where the file had one. */
    public byte[] bytes() {
        return marked(text).getBytes(StandardCharsets.UTF_8);
    }

    private String marked(String content) {
        return (file.hasByteOrderMark() ? BYTE_ORDER_MARK : "") + content;
    }

    /**
     * The change as a unified diff with three lines around each hunk and masks in place of secrets; every line ends
     * with a line feed.
     */
    public String diff() {
        return UnifiedDiff.of(before(file.path()), "b/" + file.path(), shownBefore, shownAfter);
    }

    /**
     * The change as a unified diff with secrets unmasked.
     *
     * @param directory a directory at or above the file, which its name in the diff is relative to
     */
    String patch(Path directory) {
        String path = PathNames.relative(directory, file.location());
        return UnifiedDiff.of(before(path), "b/" + path, marked(file.text()), marked(text));
    }

    private String before(String path) {
        return file.isAbsent() ? "/dev/null" : "a/" + path;
    }
}
