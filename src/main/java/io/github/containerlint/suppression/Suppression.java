package io.github.containerlint.suppression;

import io.github.containerlint.finding.Fix;
import io.github.containerlint.finding.TextEdit;
import io.github.containerlint.source.Listed;
import io.github.containerlint.source.Located;
import io.github.containerlint.source.Problem;
import io.github.containerlint.source.Remark;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A comment {@code # container-lint ignore=RULE,RULE -- reason}, or {@code ignore-file=} for the whole file.
 *
 * <p>On a line of its own it is about the next element and all that is in it; behind other text it is about its line.
 */
@API(status = Status.EXPERIMENTAL)
public final class Suppression implements Located {
    private final Remark remark;
    private final SuppressionText text;
    private final List<Text> heeded = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Text> undecided = new ArrayList<>();
    private final Set<String> used = new HashSet<>();

    Suppression(Remark remark, SuppressionText text, SuppressionTerms terms) {
        this.remark = remark;
        this.text = text;
        text.problem().ifPresent(problems::add);
        if (problems.isEmpty()) {
            judge(terms);
        }
    }

    private void judge(SuppressionTerms terms) {
        SourceFile file = written().file();
        Span names = text.names();
        Optional<String> prohibition = terms.prohibition(file);
        if (prohibition.isPresent()) {
            problems.add(new Problem(remark.span(), prohibition.get()));
        } else if (text.wholeFile() && !remark.isAtTop()) {
            problems.add(new Problem(
                    names, "'ignore-file' stands below other text; move it into the first comment of the file"));
        } else if (!text.wholeFile() && remark.subject().isEmpty()) {
            problems.add(new Problem(names, "nothing follows that this comment could be about; remove it"));
        } else if (terms.needsReason(file) && text.reason().isEmpty()) {
            problems.add(new Problem(
                    names, "this comment gives no reason; write ' -- ' and the reason behind the names of the rules"));
        } else {
            for (Text rule : text.rules()) {
                judge(rule, terms);
            }
        }
    }

    private void judge(Text rule, SuppressionTerms terms) {
        SourceFile file = written().file();
        terms.objection(rule.value(), file)
                .ifPresentOrElse(why -> problems.add(new Problem(rule.span(), why)), () -> heeded.add(rule));
        if (!terms.isDecided(rule.value(), file)) {
            undecided.add(rule);
        }
    }

    private Span written() {
        return remark.span().written();
    }

    @Override
    public Span span() {
        return remark.span();
    }

    /** The reason that the comment gives; empty where it gives none. */
    public String reason() {
        return text.reason();
    }

    /** What is wrong with the comment. A comment without a reason that needs one silences nothing. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** The names of the rules that this comment silences. */
    public List<String> rules() {
        return heeded.stream().map(Text::value).toList();
    }

    /** Whether the comment is about one of the places of a finding. */
    boolean covers(Span place) {
        Span at = place.written();
        if (at.file() != written().file()) {
            return false;
        }
        if (text.wholeFile()) {
            return true;
        }
        if (!remark.isOnOwnLine()) {
            return at.startPosition().line() == written().startPosition().line();
        }
        Span subject = remark.subject().orElseThrow().written();
        return subject.start() <= at.start() && at.start() < Math.max(subject.end(), subject.start() + 1);
    }

    /** Remembers that the comment silenced a finding of the rule. */
    void use(String rule) {
        used.add(rule);
    }

    /** The rules that the comment names and that find nothing where it stands. */
    public List<Text> unused() {
        return heeded.stream()
                .filter(rule -> !used.contains(rule.value()) && !undecided.contains(rule))
                .toList();
    }

    /** The edit that takes the unused rules out of the comment, or the comment out of the file. */
    public Fix withoutUnused() {
        List<String> unused = unused().stream().map(Text::value).toList();
        List<String> rest = text.rules().stream()
                .map(Text::value)
                .filter(rule -> !unused.contains(rule))
                .toList();
        return rest.isEmpty()
                ? new Fix("remove the comment", removal())
                : new Fix("leave out " + Listed.of(unused), new TextEdit(text.names(), String.join(",", rest)));
    }

    private TextEdit removal() {
        if (remark.isOnOwnLine()) {
            return TextEdit.withoutLines(remark);
        }
        Span before = remark.subject().orElseThrow();
        int from = before.start() + before.text().stripTrailing().length();
        return new TextEdit(remark.span().file().span(from, remark.span().end()), "");
    }

    @Override
    public String toString() {
        return "comment at " + remark.span();
    }
}
