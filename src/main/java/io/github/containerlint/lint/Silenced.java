package io.github.containerlint.lint;

import io.github.containerlint.finding.Finding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A finding that is known and accepted, with the reason. It does not fail the build. */
public record Silenced(Finding finding, Silence silence) {
    /** The silenced findings of several modules, each once. */
    static List<Silenced> distinct(Collection<List<Silenced>> modules) {
        Map<Silence, List<List<Finding>>> bySilence = new LinkedHashMap<>();
        for (List<Silenced> module : modules) {
            Map<Silence, List<Finding>> here = new LinkedHashMap<>();
            for (Silenced one : module) {
                here.computeIfAbsent(one.silence(), unseen -> new ArrayList<>()).add(one.finding());
            }
            here.forEach((silence, findings) -> bySilence
                    .computeIfAbsent(silence, unseen -> new ArrayList<>())
                    .add(findings));
        }
        List<Silenced> all = new ArrayList<>();
        for (Map.Entry<Silence, List<List<Finding>>> entry : bySilence.entrySet()) {
            for (Finding finding : Merge.ofModules(entry.getValue())) {
                all.add(new Silenced(finding, entry.getKey()));
            }
        }
        return all;
    }
}
