package io.github.containerlint.lint;

import io.github.containerlint.finding.Finding;
import io.github.containerlint.source.Listed;
import io.github.containerlint.source.RelatedSpan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Merges the findings about one place into one.
 *
 * <p>A text that several services share, through an anchor, a file or a variable, is checked for each of them but is at
 * fault once. Rule, place and aspect identify a finding; its message does not, because it may name the service. Only
 * where one check reports two messages about one subject at one place are there two faults, which the message
 * distinguishes.
 */
final class Merge {
    private static final int MOST_SUBJECTS = 3;

    private Merge() {}

    /**
     * Merges the findings of one project.
     *
     * @param checks the findings of each check of a rule on one element, in the order of the checks
     */
    static List<Finding> byPlace(Collection<List<Finding>> checks) {
        return merged(checks, Merge::saysTwoThings);
    }

    /**
     * Merges the findings of several modules.
     *
     * @param modules the findings of each module, which have one finding for each fault at a place
     */
    static List<Finding> ofModules(Collection<List<Finding>> modules) {
        return merged(modules, here -> here.size() > 1);
    }

    private static List<Finding> merged(Collection<List<Finding>> parts, Predicate<List<Finding>> severalFaults) {
        Map<Object, List<List<Finding>>> places = new LinkedHashMap<>();
        for (List<Finding> part : parts) {
            grouped(part, Merge::identity)
                    .forEach((identity, here) -> places.computeIfAbsent(identity, unseen -> new ArrayList<>())
                            .add(here));
        }
        List<Finding> merged = new ArrayList<>();
        for (List<List<Finding>> here : places.values()) {
            merged.addAll(faults(here, severalFaults));
        }
        return merged;
    }

    private static Object identity(Finding finding) {
        return Arrays.asList(finding.rule(), finding.span(), finding.aspect());
    }

    private static List<Finding> faults(List<List<Finding>> parts, Predicate<List<Finding>> severalFaults) {
        List<Finding> here = parts.stream().flatMap(List::stream).toList();
        return parts.stream().anyMatch(severalFaults)
                ? grouped(here, Finding::message).values().stream()
                        .map(Merge::one)
                        .toList()
                : List.of(one(here));
    }

    private static boolean saysTwoThings(List<Finding> check) {
        return grouped(check, Finding::subject).values().stream()
                .anyMatch(same -> same.stream().map(Finding::message).distinct().count() > 1);
    }

    private static Map<Object, List<Finding>> grouped(List<Finding> findings, Function<Finding, Object> key) {
        Map<Object, List<Finding>> groups = new LinkedHashMap<>();
        for (Finding finding : findings) {
            groups.computeIfAbsent(key.apply(finding), unseen -> new ArrayList<>())
                    .add(finding);
        }
        return groups;
    }

    /**
     * Merges findings into the one with the fewest related places, whose subject contains the text in its own lines.
     */
    private static Finding one(List<Finding> same) {
        List<Finding> ordered = same.stream()
                .sorted(Comparator.comparingInt(finding -> finding.related().size()))
                .toList();
        Finding first = ordered.get(0);
        List<RelatedSpan> related = same.stream()
                .flatMap(finding -> finding.related().stream())
                .distinct()
                .toList();
        List<String> subjects = ordered.stream()
                .map(Finding::subject)
                .filter(subject -> !subject.isEmpty())
                .distinct()
                .toList();
        Finding merged = new Finding(
                first.rule(),
                same.stream()
                        .map(Finding::severity)
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                first.span(),
                message(ordered),
                String.join(", ", subjects),
                first.aspect(),
                related,
                ordered.stream().flatMap(finding -> finding.fix().stream()).findFirst(),
                first.secrets());
        return merged.concealing(
                same.stream().flatMap(finding -> finding.secrets().stream()).toList());
    }

    /** The message of the first finding, with the subjects of the others if their messages differ. */
    private static String message(List<Finding> same) {
        Finding first = same.get(0);
        List<String> others = same.stream()
                .filter(finding -> !finding.message().equals(first.message()))
                .map(Finding::subject)
                .filter(subject -> !subject.isEmpty() && !subject.equals(first.subject()))
                .distinct()
                .toList();
        if (others.isEmpty()) {
            return first.message();
        }
        List<String> named = others.stream().limit(MOST_SUBJECTS).collect(Collectors.toCollection(ArrayList::new));
        int more = others.size() - named.size();
        if (more > 0) {
            named.add(more + " more");
        }
        return first.message() + "; likewise in " + Listed.of(named);
    }
}
