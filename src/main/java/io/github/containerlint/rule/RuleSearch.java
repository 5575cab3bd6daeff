package io.github.containerlint.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Finds the rules that a user asks for: by name, by a code of another linter, or by what went wrong. */
public final class RuleSearch {
    private static final int MOST_CAUSES = 8;

    private final RuleCatalog catalog;
    private final PeerCodes codes;
    private final List<Symptom> symptoms;

    /** What was found. */
    public sealed interface Answer {}

    /** One rule, by its name or by the beginning of it. */
    public record Named(RuleCatalog.Entry rule) implements Answer {}

    /** Several rules whose names begin so. */
    public record Beginning(List<RuleCatalog.Entry> rules) implements Answer {}

    /** Checks of other linters, most often one. */
    public record Coded(List<PeerCode> checks) implements Answer {}

    /** Rules that may find the cause of a symptom, the likeliest first. */
    public record Causes(List<Cause> causes) implements Answer {}

    /** Nothing, and the name of a rule that may be meant. */
    public record Nothing(Optional<String> nearest) implements Answer {}

    /**
     * A rule that may find the cause.
     *
     * @param phrase what is known of it and is like the question
     */
    public record Cause(RuleCatalog.Entry rule, String phrase) {}

    private record Fit(RuleCatalog.Entry rule, String phrase, double value) {}

    public RuleSearch(RuleCatalog catalog, PeerCodes codes, List<Symptom> symptoms) {
        this.catalog = catalog;
        this.codes = codes;
        this.symptoms = List.copyOf(symptoms);
    }

    /** The answer to a question that is not blank. A name comes before a code, and a code before a symptom. */
    public Answer find(String question) {
        String text = question.strip();
        Optional<RuleCatalog.Entry> named = catalog.find(text);
        if (named.isPresent()) {
            return new Named(named.get());
        }
        List<RuleCatalog.Entry> beginning = catalog.entries().stream()
                .filter(rule -> rule.name().startsWith(text))
                .toList();
        if (!beginning.isEmpty()) {
            return beginning.size() == 1 ? new Named(beginning.get(0)) : new Beginning(beginning);
        }
        List<PeerCode> checks = codes.of(text);
        if (!checks.isEmpty()) {
            return new Coded(checks);
        }
        Optional<String> nearest = text.contains(" ") ? Optional.empty() : catalog.nearest(text);
        List<Cause> causes = nearest.isPresent() ? List.of() : causes(text);
        return causes.isEmpty() ? new Nothing(nearest) : new Causes(causes);
    }

    private List<Cause> causes(String text) {
        Map<String, Fit> best = new LinkedHashMap<>();
        for (Fit fit : fits(text)) {
            best.merge(fit.rule().name(), fit, (one, other) -> other.value() > one.value() ? other : one);
        }
        List<Fit> ranked = new ArrayList<>(best.values());
        ranked.sort(Comparator.comparingDouble(Fit::value).reversed());
        if (!ranked.isEmpty() && PhraseIndex.isExact(ranked.get(0).value())) {
            ranked.removeIf(fit -> !PhraseIndex.isExact(fit.value()));
        }
        return ranked.stream()
                .limit(MOST_CAUSES)
                .map(fit -> new Cause(fit.rule(), fit.phrase()))
                .toList();
    }

    /** What fits, symptoms first: each in the order of its rules. */
    private List<Fit> fits(String text) {
        PhraseIndex index = new PhraseIndex(phrases());
        List<Fit> fits = new ArrayList<>();
        for (Symptom symptom : symptoms) {
            for (String phrase : symptom.phrases()) {
                OptionalDouble value = index.fit(text, phrase);
                for (String rule : value.isPresent() ? symptom.rules() : List.<String>of()) {
                    catalog.find(rule).ifPresent(entry -> fits.add(new Fit(entry, phrase, value.getAsDouble())));
                }
            }
        }
        for (RuleCatalog.Entry rule : catalog.entries()) {
            String summary = rule.info().summary();
            index.fit(text, summary).ifPresent(value -> fits.add(new Fit(rule, summary, value)));
        }
        return fits;
    }

    private List<String> phrases() {
        List<String> phrases = new ArrayList<>();
        symptoms.forEach(symptom -> phrases.addAll(symptom.phrases()));
        catalog.entries().forEach(rule -> phrases.add(rule.info().summary()));
        return phrases;
    }
}
