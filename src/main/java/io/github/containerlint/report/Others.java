package io.github.containerlint.report;

import io.github.containerlint.finding.Finding;
import io.github.containerlint.source.Counted;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Findings that are only listed below another finding of their rule.
 *
 * @param lead their number in words, such as {@code and 14 more services}
 * @param places their places, such as {@code api:12}
 */
record Others(String lead, List<String> places) {
    private static final int MOST_LINES = 2;
    private static final String ELLIPSIS = ", ...";

    /** The subject of a finding, as rules write it; the second word names the service. */
    private static final Pattern SUBJECT =
            Pattern.compile("services\\.(?<service>[^.,\\[]+).*|variable (?<variable>\\S+)");

    Others {
        places = List.copyOf(places);
    }

    /** The other findings in the file of a shown finding; empty where there are none. */
    static Optional<Others> inFile(Finding shown, List<Finding> others) {
        if (others.isEmpty()) {
            return Optional.empty();
        }
        List<String> services = others.stream()
                .flatMap(finding -> label(finding, "service").stream())
                .distinct()
                .toList();
        boolean ofServices = services.size() == others.size()
                && label(shown, "service").filter(services::contains).isEmpty();
        return Optional.of(new Others(
                counted(others.size(), ofServices ? "service" : "place"),
                others.stream().map(finding -> inFile(shown, finding)).toList()));
    }

    /** The findings in further files; empty where there are none. */
    static Optional<Others> elsewhere(List<Finding> others) {
        long files = others.stream()
                .map(finding -> finding.span().file().path())
                .distinct()
                .count();
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(new Others(
                        "%s in %s".formatted(counted(others.size(), "place"), Counted.of(files, "file")),
                        firstOfEachFile(others)));
    }

    private static List<String> firstOfEachFile(List<Finding> findings) {
        Map<String, String> lines = new LinkedHashMap<>();
        findings.forEach(finding -> lines.putIfAbsent(finding.span().file().path(), line(finding)));
        return lines.entrySet().stream()
                .map(place -> place.getKey() + ":" + place.getValue())
                .toList();
    }

    private static String counted(int number, String what) {
        return "and " + Counted.of(number, "more " + what);
    }

    private static String inFile(Finding shown, Finding finding) {
        Optional<String> service = label(finding, "service");
        String aspect = finding.aspect().equals(shown.aspect()) ? "" : finding.aspect();
        if (service.isPresent()) {
            return service.get() + ":" + line(finding) + (aspect.isEmpty() ? "" : " (" + aspect + ")");
        }
        return label(finding, "variable")
                .or(() -> Optional.of(aspect).filter(text -> !text.isEmpty()))
                .map(label -> label + ":" + line(finding))
                .orElseGet(() -> "line " + line(finding));
    }

    private static Optional<String> label(Finding finding, String group) {
        Matcher matcher = SUBJECT.matcher(finding.subject());
        return matcher.matches() ? Optional.ofNullable(matcher.group(group)) : Optional.empty();
    }

    private static String line(Finding finding) {
        return String.valueOf(finding.span().startPosition().line());
    }

    /**
     * The lead and as many places as fit into two lines.
     *
     * @param first the columns of the first line that are already taken
     * @param indent the beginning of the second line
     */
    String text(int first, String indent, int width) {
        List<String> fitting = new ArrayList<>(places);
        String all = wrapped(fitting, "", first, indent, width);
        while (all.lines().count() > MOST_LINES && fitting.size() > 1) {
            fitting.remove(fitting.size() - 1);
            all = wrapped(fitting, ELLIPSIS, first, indent, width);
        }
        return all;
    }

    private String wrapped(List<String> shown, String end, int first, String indent, int width) {
        return Wrapping.wrap(Shown.line(lead + ": " + String.join(", ", shown) + end), first, indent, width);
    }
}
