package io.github.containerlint.compose.config;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as Compose reads them from text. */
public final class Numbers {
    private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,18}");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]{1,3})?");

    private Numbers() {}

    /** The whole number that the text writes in decimal digits; empty for any other text. */
    static Optional<Long> integer(String text) {
        return WHOLE.matcher(text).matches() ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }

    /** A whole number as YAML writes it: {@code 0444}, {@code 0o444} and {@code 0x124} are the same number. */
    public static Optional<BigInteger> yaml(String text) {
        String digits = text.replace("_", "").toLowerCase(Locale.ROOT);
        boolean negative = digits.startsWith("-");
        String bare = negative || digits.startsWith("+") ? digits.substring(1) : digits;
        try {
            BigInteger value = magnitude(bare);
            return Optional.of(negative ? value.negate() : value);
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    private static BigInteger magnitude(String digits) {
        if (digits.startsWith("0x")) {
            return new BigInteger(digits.substring(2), 16);
        }
        if (digits.startsWith("0b")) {
            return new BigInteger(digits.substring(2), 2);
        }
        if (digits.startsWith("0o")) {
            return new BigInteger(digits.substring(2), 8);
        }
        boolean octal = digits.length() > 1 && digits.startsWith("0");
        return new BigInteger(digits, octal ? 8 : 10);
    }

    /** A number with a point or an exponent; empty for infinity and for text that is no number. */
    public static Optional<BigDecimal> decimal(String text) {
        return DECIMAL.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }
}
