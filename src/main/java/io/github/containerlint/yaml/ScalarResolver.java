package io.github.containerlint.yaml;

import java.math.BigInteger;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the type of a scalar as go-yaml does for Compose: {@code yes} and {@code on} are strings, {@code 22:22} is no
 * number to the base of 60, {@code 0444} is octal.
 */
final class ScalarResolver {
    static final String TAG_PREFIX = "tag:yaml.org,2002:";

    private static final Map<String, ScalarType> WORDS = Map.ofEntries(
            Map.entry("", ScalarType.NULL),
            Map.entry("~", ScalarType.NULL),
            Map.entry("null", ScalarType.NULL),
            Map.entry("Null", ScalarType.NULL),
            Map.entry("NULL", ScalarType.NULL),
            Map.entry("true", ScalarType.BOOL),
            Map.entry("True", ScalarType.BOOL),
            Map.entry("TRUE", ScalarType.BOOL),
            Map.entry("false", ScalarType.BOOL),
            Map.entry("False", ScalarType.BOOL),
            Map.entry("FALSE", ScalarType.BOOL));
    private static final Pattern NOT_FINITE = Pattern.compile("[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");
    private static final Pattern INTEGER =
            Pattern.compile("([-+]?)(?:0[xX]([0-9a-fA-F]+)|0[bB]([01]+)|0[oO]?([0-7]+)|(0|[1-9][0-9]*))");
    private static final Pattern DECIMAL = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-([0-9]{1,2})-([0-9]{1,2})"
            + "([Tt][0-9]{1,2}:[0-9]{1,2}:[0-9]{1,2}(\\.[0-9]+)?(Z|[-+][0-9]{2}:[0-9]{2})"
            + "| [0-9]{1,2}:[0-9]{1,2}:[0-9]{1,2}(\\.[0-9]+)?)?");
    private static final BigInteger LARGEST = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);
    private static final BigInteger SMALLEST = BigInteger.ONE.shiftLeft(63).negate();

    private ScalarResolver() {}

    /** The type of a plain scalar without a tag. */
    static ScalarType plain(String value) {
        ScalarType word = WORDS.get(value);
        if (word != null) {
            return word;
        }
        char first = value.charAt(0);
        boolean numeric = first == '-' || first == '+' || first == '.' || '0' <= first && first <= '9';
        return numeric ? number(value) : ScalarType.STRING;
    }

    private static ScalarType number(String value) {
        if (NOT_FINITE.matcher(value).matches()) {
            return ScalarType.FLOAT;
        }
        if (isTimestamp(value)) {
            return ScalarType.TIMESTAMP;
        }
        if (integer(value).isPresent()) {
            return ScalarType.INT;
        }
        return decimal(value).isPresent() ? ScalarType.FLOAT : ScalarType.STRING;
    }

    /**
     * The type of a scalar with one of YAML's own tags.
     *
     * @return empty where the value is not of that type
     */
    static Optional<ScalarType> tagged(String tag, String value) {
        return switch (tag) {
            case TAG_PREFIX + "int" -> only(ScalarType.INT, plain(value));
            case TAG_PREFIX + "bool" -> only(ScalarType.BOOL, plain(value));
            case TAG_PREFIX + "null" -> only(ScalarType.NULL, plain(value));
            case TAG_PREFIX + "timestamp" -> only(ScalarType.TIMESTAMP, plain(value));
            case TAG_PREFIX + "float" -> decimal(value).isPresent() ? Optional.of(ScalarType.FLOAT) : Optional.empty();
            case TAG_PREFIX + "binary" -> isBase64(value) ? Optional.of(ScalarType.STRING) : Optional.empty();
            default -> Optional.of(ScalarType.STRING);
        };
    }

    private static Optional<ScalarType> only(ScalarType wanted, ScalarType found) {
        return wanted == found ? Optional.of(found) : Optional.empty();
    }

    private static boolean isBase64(String value) {
        try {
            Base64.getDecoder().decode(value.replaceAll("[\\r\\n]", ""));
            return true;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static boolean isTimestamp(String value) {
        Matcher date = DATE.matcher(value);
        return date.matches() && isWithin(date.group(1), 12) && isWithin(date.group(2), 31);
    }

    private static boolean isWithin(String digits, int largest) {
        int number = Integer.parseInt(digits);
        return 1 <= number && number <= largest;
    }

    static Optional<BigInteger> integer(String value) {
        Matcher number = INTEGER.matcher(value.replace("_", ""));
        if (!number.matches()) {
            return Optional.empty();
        }
        BigInteger size = size(number);
        BigInteger signed = number.group(1).equals("-") ? size.negate() : size;
        boolean fits = signed.compareTo(SMALLEST) >= 0 && signed.compareTo(LARGEST) <= 0;
        return fits ? Optional.of(signed) : Optional.empty();
    }

    private static BigInteger size(Matcher number) {
        if (number.group(2) != null) {
            return new BigInteger(number.group(2), 16);
        }
        if (number.group(3) != null) {
            return new BigInteger(number.group(3), 2);
        }
        return number.group(4) != null ? new BigInteger(number.group(4), 8) : new BigInteger(number.group(5));
    }

    static OptionalDouble decimal(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        if (NOT_FINITE.matcher(value).matches()) {
            return OptionalDouble.of(notFinite(lower));
        }
        String digits = value.startsWith(".") ? value : value.replace("_", "");
        if (!DECIMAL.matcher(digits).matches()) {
            return OptionalDouble.empty();
        }
        double number = Double.parseDouble(digits);
        return Double.isInfinite(number) ? OptionalDouble.empty() : OptionalDouble.of(number);
    }

    private static double notFinite(String lower) {
        if (lower.equals(".nan")) {
            return Double.NaN;
        }
        return lower.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
}
