package io.github.containerlint.mojo;

import io.github.containerlint.report.Palette;
import io.github.containerlint.report.Style;
import org.fusesource.jansi.Ansi;

/** Paints the output in colour where Maven itself writes in colour. */
final class MavenPalette implements Palette {
    private MavenPalette() {}

    static Palette detected() {
        return isColourEnabled() ? new MavenPalette() : Palette.plain();
    }

    /** Asks the Jansi that Maven 3 lends its plugins. Where there is no Jansi, as in Maven 4, nothing is coloured. */
    private static boolean isColourEnabled() {
        try {
            return Ansi.isEnabled();
        } catch (LinkageError absent) {
            return false;
        }
    }

    @Override
    public String paint(Style style, String text) {
        return "\u001b[" + code(style) + "m" + text + "\u001b[m";
    }

    private static String code(Style style) {
        return switch (style) {
            case ERROR -> "1;31";
            case WARNING -> "1;33";
            case INFO -> "1;34";
            case PLACE, STRONG -> "1";
            case GUTTER -> "34";
            case RELATED -> "36";
        };
    }
}
