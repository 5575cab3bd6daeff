package io.github.containerlint.dockerfile.expand;

import io.github.containerlint.source.Problem;
import io.github.containerlint.source.Quotation;
import io.github.containerlint.source.Text;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word of EXPOSE as BuildKit reads it: {@code [[IP:]HOST:]PORT[-LAST][/PROTOCOL]}, of which it ignores the part
 * before the port.
 *
 * @see <a href="https://github.com/moby/buildkit/blob/master/frontend/dockerfile/dockerfile2llb/convert_expose.go">its
 *     reader</a>
 */
public final class PortWord {
    private static final Set<String> PROTOCOLS = Set.of("", "tcp", "udp", "sctp");
    private static final Pattern RANGE = Pattern.compile("([0-9]+)(?:-([0-9]+))?");
    private static final int MOST_DIGITS = 9;
    private static final int LAST = 65535;

    private PortWord() {}

    /** The reason why BuildKit refuses the word; empty where it accepts it. */
    public static Optional<Problem> problem(Text word) {
        int slash = word.value().indexOf('/', word.value().lastIndexOf(':') + 1);
        int end = slash < 0 ? word.length() : slash;
        Text ports = word.slice(word.value().lastIndexOf(':') + 1, end);
        String protocol = slash < 0 ? "" : word.value().substring(slash + 1);
        if (!PROTOCOLS.contains(protocol.toLowerCase(Locale.ROOT))) {
            return Optional.of(problem(
                    word.slice(end + 1), "is no protocol of a port; write '%s/tcp' or '/udp'".formatted(ports)));
        }
        Matcher range = RANGE.matcher(ports.value());
        if (!range.matches()) {
            boolean list = ports.value().matches("[0-9]+(?:,[0-9]+)*,?");
            return Optional.of(problem(
                    word,
                    list
                            ? "is no port; put spaces between ports, as 'EXPOSE 80 443'"
                            : "is no port; write a number up to 65535, or a range such as '8000-8010'"));
        }
        int first = port(range.group(1));
        int last = range.group(2) == null ? first : port(range.group(2));
        if (first > LAST || last > LAST) {
            return Optional.of(
                    problem(ports, "is no port, because 65535 is the last one; write the one that is meant"));
        }
        return first > last
                ? Optional.of(problem(
                        ports,
                        "is no range, because it ends before it begins; write '%s-%s'"
                                .formatted(range.group(2), range.group(1))))
                : Optional.empty();
    }

    private static int port(String digits) {
        return digits.length() > MOST_DIGITS ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }

    private static Problem problem(Text part, String message) {
        return new Problem(part.span(), Quotation.of(part) + " " + message, part.related());
    }
}
