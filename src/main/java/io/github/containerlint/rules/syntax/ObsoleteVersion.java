package io.github.containerlint.rules.syntax;

import com.google.auto.service.AutoService;
import io.github.containerlint.compose.config.ConfigEntry;
import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.finding.Fix;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.finding.TextEdit;
import io.github.containerlint.project.Composition;
import io.github.containerlint.rule.CompositionRule;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;
import io.github.containerlint.source.LineIndex;
import io.github.containerlint.source.Span;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the top-level {@code version}, which Compose no longer reads. */
@AutoService(Rule.class)
@RuleInfo(
        name = "obsolete-version",
        severity = Severity.INFO,
        since = "0.1.0",
        summary = "The top-level version does nothing",
        why = """
            Compose has ignored `version` since its second release: it always reads a file by the newest specification,
            and warns at each command. A change of the number has no effect.""",
        fix = "Removes the line.",
        byHand = "'version' does not stand on a line of its own",
        references = {
            "https://docs.docker.com/reference/compose-file/version-and-name/#version-top-level-element-obsolete"
        })
public final class ObsoleteVersion implements CompositionRule {
    /** Matches the text of a line before a key. */
    private static final Pattern QUOTE = Pattern.compile("\\s*[\"']?");

    /** Matches the rest of a line behind a value: the closing quote, blanks and a comment. */
    private static final Pattern COMMENT = Pattern.compile("[\"']?\\s*(#.*)?");

    @Override
    public void check(Composition composition, Findings out) {
        composition
                .compose()
                .version()
                .ifPresent(version ->
                        out.add(version, message(version)).about("version").fixedBy(fix(version)));
    }

    private static String message(ConfigEntry version) {
        return "'version: %s' is ignored by Compose; remove it".formatted(version.value());
    }

    private static Optional<Fix> fix(ConfigEntry version) {
        if (version.value() instanceof ConfigScalar value && value.related().isEmpty()) {
            Span entry = version.key().span().to(value.place());
            return hasLinesOfItsOwn(entry)
                    ? Optional.of(new Fix("remove the line", TextEdit.withoutLines(entry.to(blankLineBelow(entry)))))
                    : Optional.empty();
        }
        return Optional.empty();
    }

    /**
     * The blank line below an entry at the top of its file, so that the file does not begin with it; the entry itself
     * where there is none.
     */
    private static Span blankLineBelow(Span entry) {
        LineIndex lines = entry.file().lines();
        int last = lines.lineAt(entry.end());
        boolean blank = lines.lineAt(entry.start()) == 1
                && last + 1 < lines.count()
                && lines.textOf(last + 1).isBlank();
        return blank ? entry.file().span(lines.startOf(last + 1), lines.startOf(last + 2)) : entry;
    }

    /** Returns true when the lines of the entry hold only blanks and a comment beside it. */
    private static boolean hasLinesOfItsOwn(Span entry) {
        LineIndex lines = entry.file().lines();
        String text = entry.file().text();
        String before = text.substring(lines.startOf(lines.lineAt(entry.start())), entry.start());
        String behind = text.substring(entry.end(), lines.endOf(lines.lineAt(entry.end())));
        return QUOTE.matcher(before).matches() && COMMENT.matcher(behind).matches();
    }
}
