package io.github.containerlint.project;

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
    private static final Pattern URL = Pattern.compile(
            "(?<scheme>[A-Za-z][A-Za-z0-9+.-]*)://(?:[^/@\\s,]*@)?(?<hosts>(?:(?!,[A-Za-z][A-Za-z0-9+.-]*://)[^/?#\\s'\"])+)");
    private static final Pattern DRIVER = Pattern.compile("@(?:tcp|tcp6)\\((?<hosts>[^)]+)\\)");
    private static final Pattern KEYWORD =
            Pattern.compile("(?:^|[\\s;])(?i:host|server|data source)=(?:tcp:)?(?<hosts>[^\\s;]+)");
    private static final Pattern HOST_PORT = Pattern.compile(NAME + "(?::(?<port>\\d{1,5}))?");
    private static final Pattern BARE = Pattern.compile("^" + NAME + ":(?<port>\\d{1,5})(?:/.*)?$");
    private static final Pattern HOST_KEY = Pattern.compile(
            "(?i)(^|.*[_.-])(host|hostname|hosts|server|servers|addr|address|endpoint|endpoints|broker|brokers)$");

    private AddressReader() {}

    /**
     * @param key the variable's name, or nothing for an argument
     * @param value all of it, or what is known of it
     */
    static List<Address> read(String key, Text value) {
        List<Address> found = new ArrayList<>();
        inUrls(value).forEach(found::add);
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
            Text scheme = value.slice(url.start("scheme"), url.end("scheme"));
            return hosts(value.slice(url.start("hosts"), url.end("hosts")), Optional.of(scheme), Address.Form.URL);
        });
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

    /** A list of hosts, as drivers of clusters take it. */
    private static Stream<Address> hosts(Text list, Optional<Text> scheme, Address.Form form) {
        return parts(list).flatMap(part -> {
            Matcher matcher = HOST_PORT.matcher(part);
            return matcher.lookingAt() ? Stream.of(address(part, matcher, scheme, form)) : Stream.empty();
        });
    }

    private static Stream<Address> plain(String key, Text part) {
        Matcher matcher = BARE.matcher(part);
        if (matcher.matches() && !isDigits(matcher.group("host"))) {
            return Stream.of(address(part, matcher, Optional.empty(), Address.Form.HOST_AND_PORT));
        }
        Matcher name = HOST_PORT.matcher(part);
        return isHostKey(key) && name.matches() && !isDigits(part.value())
                ? Stream.of(address(part, name, Optional.empty(), Address.Form.HOST))
                : Stream.empty();
    }

    /** Whether a variable of this name holds a host. */
    static boolean isHostKey(String key) {
        return HOST_KEY.matcher(key).matches();
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
