package io.github.containerlint.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * JSON that may be printed: all characters that would control a terminal are escaped, which does not change the values.
 * Only halves of a surrogate pair, which UTF-8 cannot express, are replaced.
 */
final class ShownJson extends JsonGeneratorDelegate {
    private static final String REPLACEMENT = "\uFFFD";

    /** The escapes of JSON, and one for each further character that would control a terminal. */
    private static final class Escapes extends CharacterEscapes {
        private static final long serialVersionUID = 1L;
        private static final int DELETE = 0x7F;

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] codes = standardAsciiEscapesForJSON();
            codes[DELETE] = ESCAPE_STANDARD;
            return codes;
        }

        @Override
        public SerializableString getEscapeSequence(int character) {
            boolean plain = Character.isSurrogate((char) character) || TerminalCharacter.isHarmless(character);
            return plain ? null : new SerializedString(String.format(Locale.ROOT, "\\u%04x", character));
        }
    }

    private ShownJson(JsonGenerator json) {
        super(json);
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        json.setPrettyPrinter(
                new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent));
        json.setCharacterEscapes(new Escapes());
    }

    static JsonGenerator into(Writer out) throws IOException {
        return new ShownJson(new JsonFactory().createGenerator(out));
    }

    static JsonGenerator into(OutputStream out) throws IOException {
        return new ShownJson(new JsonFactory().createGenerator(out));
    }

    @Override
    public void writeFieldName(String name) throws IOException {
        super.writeFieldName(whole(name));
    }

    @Override
    public void writeString(String text) throws IOException {
        super.writeString(whole(text));
    }

    private static String whole(String text) {
        return text.codePoints()
                .mapToObj(codePoint -> Character.getType(codePoint) == Character.SURROGATE
                        ? REPLACEMENT
                        : Character.toString(codePoint))
                .collect(Collectors.joining());
    }
}
