package io.github.containerlint.compose.schema;

import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.compose.config.Numbers;
import io.github.containerlint.compose.config.ScalarKind;
import io.github.containerlint.source.Quotation;
import io.github.containerlint.source.Spelling;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A condition for a scalar beyond its type; a rule accepts all values of types that it does not check. */
sealed interface ValueRule {
    ValueRule DURATION = new Format(
            "a duration",
            Pattern.compile("[-+]?(0|([0-9]+(\\.[0-9]*)?|\\.[0-9]+)(ns|us|µs|μs|ms|[smhdw])"
                    + "(([0-9]+(\\.[0-9]*)?|\\.[0-9]+)(ns|us|µs|μs|ms|[smhdw]))*)"),
            "a number with its unit, such as '30s' or '1m30s'");
    ValueRule SIZE = new Format(
            "a size",
            Pattern.compile("-?([0-9]+(\\.[0-9]*)?|\\.[0-9]+) ?([bB]|[kKmMgGtTpP]([iI]?[bB])?)?"),
            "a number with its unit, such as '512m' or '2g'");
    Format NAME = new Format("a name", Pattern.compile("[a-zA-Z0-9._-]+"), "letters, digits, '.', '_' and '-' only");

    /** The fault of the value and what to write instead; empty when there is none. */
    Optional<String> complaint(ConfigScalar value);

    static ValueRule oneOf(String... choices) {
        return new OneOf(List.of(choices));
    }

    static ValueRule within(long least, long most) {
        return new Range(least, most);
    }

    static ValueRule atLeast(long least) {
        return new Range(least, Long.MAX_VALUE);
    }

    /**
     * A string of some form.
     *
     * @param what the name of the form, such as {@code a duration}
     * @param advice what to write instead, such as {@code a number with its unit}
     */
    record Format(String what, Pattern form, String advice) implements ValueRule {
        @Override
        public Optional<String> complaint(ConfigScalar value) {
            boolean fits = value.kind() != ScalarKind.STRING
                    || form.matcher(value.value()).matches();
            return fits
                    ? Optional.empty()
                    : Optional.of("%s is not %s; write %s".formatted(Quotation.of(value.value()), what, advice));
        }
    }

    /** A string that must contain a match of the pattern; Compose does not check the text around it. */
    record Holding(Pattern form, String advice) implements ValueRule {
        @Override
        public Optional<String> complaint(ConfigScalar value) {
            boolean fits = value.kind() != ScalarKind.STRING
                    || form.matcher(value.value()).find();
            return fits
                    ? Optional.empty()
                    : Optional.of("%s means nothing here; write %s".formatted(Quotation.of(value.value()), advice));
        }
    }

    /** One of a few strings. */
    record OneOf(List<String> choices) implements ValueRule {
        @Override
        public Optional<String> complaint(ConfigScalar value) {
            if (value.kind() != ScalarKind.STRING || choices.contains(value.value())) {
                return Optional.empty();
            }
            String all = choices.stream().map(choice -> "'" + choice + "'").collect(Collectors.joining(", "));
            String advice = Spelling.nearest(value.value(), choices)
                    .map(close -> "did you mean '%s'?".formatted(close))
                    .orElse(choices.size() == 1 ? "write " + all : "write one of " + all);
            return Optional.of("%s means nothing here; %s".formatted(Quotation.of(value.value()), advice));
        }
    }

    /** A whole number in a range; both ends are allowed. */
    record Range(long least, long most) implements ValueRule {
        @Override
        public Optional<String> complaint(ConfigScalar value) {
            Optional<BigInteger> number =
                    value.kind() == ScalarKind.INTEGER ? Numbers.yaml(value.value()) : Optional.empty();
            boolean fits = number.isEmpty()
                    || number.get().compareTo(BigInteger.valueOf(least)) >= 0
                            && number.get().compareTo(BigInteger.valueOf(most)) <= 0;
            String limit = most == Long.MAX_VALUE ? "%s or more".formatted(least) : "%s to %s".formatted(least, most);
            return fits
                    ? Optional.empty()
                    : Optional.of("%s is out of range; write %s".formatted(Quotation.of(value.value()), limit));
        }
    }
}
