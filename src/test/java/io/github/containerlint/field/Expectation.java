package io.github.containerlint.field;

import io.github.containerlint.finding.Finding;
import io.github.containerlint.lint.LintResult;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One line of an {@code expect.txt}: a finding or note that the linter must report, or must not report. */
sealed interface Expectation {
    Pattern LINE = Pattern.compile("(?<verb>report|silent|note|fixed) (?<words>.*?)(?: \\| (?<text>.*))?");

    /** The difference between the outcome and this expectation, in a few words; empty when there is none. */
    Optional<String> problemOf(FieldOutcome outcome);

    static Expectation parse(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no expectation: " + line);
        }
        List<String> words = List.of(matcher.group("words").strip().split("\\s+"));
        return switch (matcher.group("verb")) {
            case "report" -> Report.of(words, Optional.ofNullable(matcher.group("text")));
            case "silent" -> new Silent(words.get(0), words.stream().skip(1).findFirst());
            case "note" -> new Noted(words.get(0));
            default -> new Fixed(words.get(0));
        };
    }

    /** The rule reports with this severity at this place, and its message holds these words. */
    record Report(String severity, String rule, String path, String line, Optional<String> text)
            implements Expectation {
        private static final String ANY_LINE = "*";

        static Report of(List<String> words, Optional<String> text) {
            int colon = words.get(2).lastIndexOf(':');
            String line = words.get(2).substring(colon + 1);
            if (colon < 0 || !line.matches("\\d+|\\*")) {
                throw new IllegalArgumentException("no PATH:LINE: " + words.get(2));
            }
            String path = words.get(2).substring(0, colon);
            return new Report(words.get(0), words.get(1), path, line, text.map(String::strip));
        }

        @Override
        public Optional<String> problemOf(FieldOutcome outcome) {
            List<Finding> same = outcome.first().findings().stream()
                    .filter(finding -> finding.rule().equals(rule))
                    .toList();
            List<Finding> here = same.stream().filter(this::isHere).toList();
            List<Finding> grave = here.stream()
                    .filter(finding -> finding.severity().label().equals(severity))
                    .toList();
            if (grave.isEmpty()) {
                return Optional.of(same.isEmpty() ? "not reported" : "reported elsewhere or otherwise: " + same);
            }
            boolean told = text.isEmpty()
                    || grave.stream().anyMatch(finding -> finding.message().contains(text.get()));
            return told
                    ? Optional.empty()
                    : Optional.of("message: " + grave.get(0).message());
        }

        private boolean isHere(Finding finding) {
            boolean sameLine = line.equals(ANY_LINE)
                    || line.equals(String.valueOf(finding.span().startPosition().line()));
            return sameLine && finding.span().file().path().equals(path);
        }
    }

    /** The rule reports nothing, in all files or in one; {@code error} stands for all findings of that severity. */
    record Silent(String rule, Optional<String> path) implements Expectation {
        @Override
        public Optional<String> problemOf(FieldOutcome outcome) {
            List<Finding> said = outcome.first().findings().stream()
                    .filter(this::isMeant)
                    .filter(finding ->
                            path.map(finding.span().file().path()::equals).orElse(true))
                    .toList();
            return said.isEmpty()
                    ? Optional.empty()
                    : Optional.of("%d reported: %s: [%s] %s"
                            .formatted(
                                    said.size(),
                                    said.get(0).span(),
                                    said.get(0).rule(),
                                    said.get(0).message()));
        }

        private boolean isMeant(Finding finding) {
            return rule.equals("error")
                    ? finding.severity().label().equals(rule)
                    : finding.rule().equals(rule);
        }
    }

    /** A note names the path. */
    record Noted(String path) implements Expectation {
        @Override
        public Optional<String> problemOf(FieldOutcome outcome) {
            boolean told = outcome.first().notes().stream()
                    .anyMatch(note -> note.file().equals(path) || note.message().contains(path));
            return told ? Optional.empty() : Optional.of("no note speaks of it");
        }
    }

    /** The rule reports, and no longer does once its fixes are applied; the files still load then. */
    record Fixed(String rule) implements Expectation {
        private static final Predicate<String> SYNTAX = Set.of("invalid-compose", "invalid-dockerfile")::contains;

        @Override
        public Optional<String> problemOf(FieldOutcome outcome) {
            Set<String> before = rules(outcome.first());
            Set<String> after = rules(outcome.repaired());
            if (!before.contains(rule)) {
                return Optional.of("not reported, so nothing to fix");
            }
            if (after.contains(rule)) {
                return Optional.of("still reported after the fix");
            }
            boolean broken = after.stream().filter(SYNTAX).anyMatch(name -> !before.contains(name));
            return broken ? Optional.of("the fixed file does not load") : Optional.empty();
        }

        private static Set<String> rules(LintResult result) {
            return result.findings().stream().map(Finding::rule).collect(Collectors.toSet());
        }
    }
}
