package io.github.containerlint.project.network;

import io.github.containerlint.project.environment.KeyWords;
import io.github.containerlint.project.environment.PartialText;
import io.github.containerlint.source.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the network addresses in the value of a variable or in a command's argument. */
final class AddressReader {
    private static final String NAME = "(?<host>::1|\\[[0-9a-fA-F:]+\\]|[A-Za-z0-9](?:[A-Za-z0-9_.-]*[A-Za-z0-9])?)";
    /** Matches URLs; in {@code jdbc:mysql:loadbalance://} the product {@code mysql} tells the port. */
    private static final Pattern URL =
            Pattern.compile("(?:jdbc:(?<driver>[A-Za-z0-9]+):(?:[A-Za-z0-9]+:)*(?:[^@\\s/:]*@)?)?"
                    + "(?<scheme>[A-Za-z][A-Za-z0-9+.-]*)://(?:[^/@\\s,]*@)?"
                    + "(?<hosts>(?:(?!,[A-Za-z][A-Za-z0-9+.-]*://)[^/?#\\s'\"])+)");

    /**
     * Matches the thin driver's {@code @HOST:PORT/SERVICE}, {@code @HOST:PORT:SID} and {@code @//HOST:PORT/SERVICE}.
     */
    private static final Pattern ORACLE = Pattern.compile(
            "jdbc:(?<scheme>oracle):thin:[^@\\s]*@(?<slashes>//)?(?<hosts>[^/?\\s'\"(]+)", Pattern.CASE_INSENSITIVE);

    private static final Pattern DRIVER = Pattern.compile("@(?:tcp|tcp6)\\((?<hosts>[^)]+)\\)");
    private static final Pattern KEYWORD =
            Pattern.compile("(?:^|[\\s;])(?i:host|server|data source)=(?:tcp:)?(?<hosts>[^\\s;]+)");
    private static final Pattern HOST_PORT = Pattern.compile(NAME + "(?::(?<port>\\d{1,5}))?");
    private static final Pattern BARE = Pattern.compile("^" + NAME + ":(?<port>\\d{1,5})(?:/.*)?$");

    /** Matches a member of a cluster with its number: {@code 1@kafka:9093}. */
    private static final Pattern VOTER = Pattern.compile("^\\d+@" + NAME + ":(?<port>\\d{1,5})(?::.*)?$");

    private AddressReader() {}

    /**
     * The addresses in a value.
     *
     * @param key the name of the variable or the option; empty for another argument
     * @param value with {@link PartialText#GAP} where a part of it is not known
     */
    static List<Address> read(String key, Text value) {
        List<Address> found = new ArrayList<>();
        inUrls(value).forEach(found::add);
        inOracle(value).forEach(found::add);
        Stream.of(DRIVER, KEYWORD).flatMap(pattern -> in(pattern, value)).forEach(found::add);
        if (found.isEmpty()) {
            parts(value).flatMap(part -> plain(key, part)).forEach(found::add);
        }
        return found;
    }

    private static Stream<Address> inUrls(Text value) {
        Matcher matcher = URL.matcher(value);
        return matcher.results().map(result -> result.start()).flatMap(start -> {
            Matcher url = URL.matcher(value);
            url.find(start);
            String product = url.group("driver") == null ? "scheme" : "driver";
            Text scheme = value.slice(url.start(product), url.end(product));
            return hosts(value.slice(url.start("hosts"), url.end("hosts")), Optional.of(scheme), Address.Form.URL);
        });
    }

    /** The addresses of Oracle's thin driver. A name without a port and slashes is an entry in a file of the client. */
    private static Stream<Address> inOracle(Text value) {
        Matcher matcher = ORACLE.matcher(value);
        if (!matcher.find()) {
            return Stream.empty();
        }
        Text scheme = value.slice(matcher.start("scheme"), matcher.end("scheme"));
        boolean slashes = matcher.group("slashes") != null;
        return hosts(value.slice(matcher.start("hosts"), matcher.end("hosts")), Optional.of(scheme), Address.Form.URL)
                .filter(address -> slashes || address.port().isPresent());
    }

    private static Stream<Address> in(Pattern pattern, Text value) {
        Matcher matcher = pattern.matcher(value);
        return matcher.find()
                ? hosts(
                        value.slice(matcher.start("hosts"), matcher.end("hosts")),
                        Optional.empty(),
                        Address.Form.HOST_AND_PORT)
                : Stream.empty();
    }

    /** The addresses in a list of hosts, as the drivers of clusters take it. */
    private static Stream<Address> hosts(Text list, Optional<Text> scheme, Address.Form form) {
        return parts(list).flatMap(part -> {
            Matcher matcher = HOST_PORT.matcher(part);
            return matcher.lookingAt() && isWhole(part, matcher)
                    ? Stream.of(
                            hasOpenPort(part, matcher)
                                    ? withoutPort(part.slice(matcher.start("host"), matcher.end("host")))
                                    : address(part, matcher, scheme, form))
                    : Stream.empty();
        });
    }

    /** Returns true when the host's name is complete: it is not followed by a part that is not known. */
    private static boolean isWhole(Text part, Matcher matcher) {
        int end = matcher.end("host");
        return end == part.length() || !isOpen(part.charAt(end));
    }

    /** Returns true when a port follows that is not known, or only in part. */
    private static boolean hasOpenPort(Text part, Matcher matcher) {
        int end = matcher.end();
        return end < part.length()
                && (part.charAt(end) == ':' && matcher.group("port") == null || isOpen(part.charAt(end)));
    }

    private static boolean isOpen(char next) {
        return next == PartialText.GAP || next == '$';
    }

    /** An address whose port cannot be known. It has no scheme, so that the scheme's usual port is not assumed. */
    private static Address withoutPort(Text host) {
        return new Address(host, host, Optional.empty(), Optional.empty(), Address.Form.HOST_AND_PORT);
    }

    private static Stream<Address> plain(String key, Text part) {
        Matcher voter = VOTER.matcher(part);
        if (voter.matches()) {
            return Stream.of(address(part, voter, Optional.empty(), Address.Form.VOTER));
        }
        Matcher matcher = BARE.matcher(part);
        if (matcher.matches() && !isDigits(matcher.group("host"))) {
            return Stream.of(address(part, matcher, Optional.empty(), Address.Form.HOST_AND_PORT));
        }
        Matcher name = HOST_PORT.matcher(part);
        return KeyWords.of(key).isHost() && name.matches() && !isDigits(part.value())
                ? Stream.of(address(part, name, Optional.empty(), Address.Form.HOST))
                : Stream.empty();
    }

    private static boolean isDigits(String text) {
        return text.chars().allMatch(Character::isDigit);
    }

    private static Address address(Text text, Matcher matcher, Optional<Text> scheme, Address.Form form) {
        Text host = text.slice(matcher.start("host"), matcher.end("host"));
        Optional<Text> port = matcher.group("port") == null
                ? Optional.empty()
                : Optional.of(text.slice(matcher.start("port"), matcher.end("port")));
        int end = port.isPresent() ? matcher.end("port") : matcher.end("host");
        return new Address(text.slice(matcher.start("host"), end), host, port, scheme, form);
    }

    private static Stream<Text> parts(Text value) {
        List<Text> parts = new ArrayList<>();
        int start = 0;
        for (int at = 0; at <= value.length(); at++) {
            if (at == value.length() || value.charAt(at) == ',') {
                parts.add(value.slice(start, at).strip());
                start = at + 1;
            }
        }
        return parts.stream().filter(part -> !part.isBlank());
    }
}
