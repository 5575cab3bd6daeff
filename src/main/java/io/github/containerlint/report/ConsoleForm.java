package io.github.containerlint.report;

import io.github.containerlint.lint.LintResult;
import io.github.containerlint.source.Labelled;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How much the console shows of a finding. */
public enum ConsoleForm implements Labelled {
    /** One finding of a kind with its source, and the similar ones by their places. */
    FULL {
        @Override
        public List<ConsoleReport.Entry> entries(ConsoleReport console, LintResult result) {
            return console.entries(result);
        }
    },
    /** One line for each finding. */
    SHORT {
        @Override
        public List<ConsoleReport.Entry> entries(ConsoleReport console, LintResult result) {
            return console.lines(result);
        }
    };

    /** What the console shows of the findings, in the order of their files. */
    public abstract List<ConsoleReport.Entry> entries(ConsoleReport console, LintResult result);

    /** The name of the form in the configuration. */
    @Override
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ConsoleForm> labelled(String label) {
        return Labelled.find(label, values());
    }
}
