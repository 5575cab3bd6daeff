package io.github.containerlint.compose.config;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** One port or several consecutive ports; both ends belong to the range. */
@API(status = Status.EXPERIMENTAL)
public record PortRange(int first, int last) {
    private static final Pattern RANGE = Pattern.compile("([0-9]{1,5})(?:-([0-9]{1,5}))?");

    /** The ports of a text such as {@code 80} or {@code 8000-8010}; empty for any other text. */
    public static Optional<PortRange> parse(String text) {
        Matcher matcher = RANGE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(matcher.group(1));
        int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
        boolean valid = first <= last && last <= 65535;
        return valid ? Optional.of(new PortRange(first, last)) : Optional.empty();
    }

    public int size() {
        return last - first + 1;
    }

    public boolean isSingle() {
        return first == last;
    }

    public boolean contains(int port) {
        return first <= port && port <= last;
    }

    public boolean meets(PortRange other) {
        return first <= other.last && other.first <= last;
    }

    @Override
    public String toString() {
        return isSingle() ? String.valueOf(first) : first + "-" + last;
    }
}
