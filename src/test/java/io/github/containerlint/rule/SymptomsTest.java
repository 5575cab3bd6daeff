package io.github.containerlint.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.containerlint.finding.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SymptomsTest {
    private static final List<Symptom> SYMPTOMS = Symptoms.load();
    private static final RuleCatalog CATALOG = RuleCatalog.load(SymptomsTest.class.getClassLoader());

    @Test
    void theSheetNamesRulesThatAreThere() {
        Set<String> named = new TreeSet<>();
        SYMPTOMS.forEach(symptom -> named.addAll(symptom.rules()));
        assertTrue(named.size() > 50, () -> "only " + named);
        assertEquals(
                List.of(),
                named.stream().filter(rule -> CATALOG.find(rule).isEmpty()).toList());
    }

    /** Rules about comments for this linter: what they find is seen in its findings alone. */
    private static final Set<String> ABOUT_COMMENTS = Set.of("invalid-suppression", "unused-suppression");

    /** A new rule begins as {@code info}, so that it needs a symptom only when it becomes heavier. */
    @Test
    void eachErrorAndWarningHasASymptom() {
        Set<String> without = new TreeSet<>();
        for (RuleCatalog.Entry rule : CATALOG.entries()) {
            if (rule.severity().compareTo(Severity.WARNING) >= 0) {
                without.add(rule.name());
            }
        }
        assertTrue(without.size() > 50, () -> "only " + without);
        SYMPTOMS.forEach(symptom -> without.removeAll(symptom.rules()));
        without.removeAll(ABOUT_COMMENTS);
        assertEquals(Set.of(), without);
    }

    @Test
    void aPhraseStandsInOneEntryAlone() {
        Set<String> phrases = new HashSet<>();
        List<String> twice = new ArrayList<>();
        for (Symptom symptom : SYMPTOMS) {
            assertFalse(symptom.topic().isEmpty(), symptom::name);
            assertFalse(symptom.phrases().isEmpty(), symptom::name);
            symptom.phrases().stream().filter(phrase -> !phrases.add(phrase)).forEach(twice::add);
        }
        assertEquals(List.of(), twice);
    }

    @Test
    void theEntriesOfATopicStandTogether() {
        List<String> topics = new ArrayList<>();
        for (Symptom symptom : SYMPTOMS) {
            if (topics.isEmpty() || !topics.get(topics.size() - 1).equals(symptom.topic())) {
                topics.add(symptom.topic());
            }
        }
        assertEquals(new HashSet<>(topics).size(), topics.size(), topics::toString);
    }
}
