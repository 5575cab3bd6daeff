package io.github.containerlint.image;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A version as far as a tag contains it, such as {@code 16} or {@code 16.2}. A missing number counts as 0. */
record Version(List<Integer> numbers) implements Comparable<Version> {
    private static final String NUMBERS = "(\\d{1,4}(?:\\.\\d{1,8})*)";
    private static final String END = "(?=$|[-_.]|alpha|beta|rc)";
    private static final Pattern LEADING = Pattern.compile("v?" + NUMBERS + END);

    Version {
        numbers = List.copyOf(numbers);
    }

    static Version of(String dotted) {
        return new Version(Stream.of(dotted.split("\\.")).map(Integer::valueOf).toList());
    }

    /** The version that a tag begins with: 16.2 of {@code 16.2-bookworm}, none of {@code alpine3.20}. */
    static Optional<Version> leading(String tag) {
        Matcher matcher = LEADING.matcher(tag);
        return matcher.lookingAt() ? Optional.of(of(matcher.group(1))) : Optional.empty();
    }

    /** The version behind a mark at the start of a part of a tag: {@code 17} of {@code 0.8.0-pg17} with {@code pg}. */
    static Optional<Version> behind(String mark, String tag) {
        Matcher matcher = Pattern.compile("(?:^|[-_])" + Pattern.quote(mark) + NUMBERS + END)
                .matcher(tag);
        return matcher.find() ? Optional.of(of(matcher.group(1))) : Optional.empty();
    }

    int major() {
        return numbers.get(0);
    }

    @Override
    public int compareTo(Version other) {
        int length = Math.max(numbers.size(), other.numbers.size());
        for (int i = 0; i < length; i++) {
            int order = Integer.compare(number(i), other.number(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private int number(int index) {
        return index < numbers.size() ? numbers.get(index) : 0;
    }
}
