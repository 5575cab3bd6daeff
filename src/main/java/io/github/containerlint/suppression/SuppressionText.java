package io.github.containerlint.suppression;

import io.github.containerlint.source.Problem;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Spelling;
import io.github.containerlint.source.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a comment for this linter says.
 *
 * @param wholeFile whether it says {@code ignore-file}
 * @param names the place of the names, or of the fault
 * @param reason the text behind {@code --}; empty where there is none
 * @param problem why the comment cannot be understood
 */
record SuppressionText(boolean wholeFile, List<Text> rules, Span names, String reason, Optional<Problem> problem) {
    private static final String TOOL = "container-lint";
    private static final String IGNORE = "ignore";
    private static final String IGNORE_FILE = "ignore-file";
    private static final String REASON = "--";
    private static final String FORM = "write 'ignore=RULE -- reason'";

    /** Reads a comment; empty where it does not speak to this linter. */
    static Optional<SuppressionText> of(Text comment) {
        String value = comment.value();
        int at = TOOL.length();
        if (!value.startsWith(TOOL) || at == value.length() || " \t:".indexOf(value.charAt(at)) < 0) {
            return Optional.empty();
        }
        while (at < value.length() && " \t:".indexOf(value.charAt(at)) >= 0) {
            at++;
        }
        int end = wordEnd(value, at);
        int equals = value.indexOf('=', at);
        if (equals < 0 || equals > end) {
            return value.startsWith(IGNORE, at)
                    ? Optional.of(broken(
                            comment.slice(at, end), "'%s' names no rule; ".formatted(value.substring(at, end)) + FORM))
                    : Optional.empty();
        }
        String directive = value.substring(at, equals);
        if (!directive.equals(IGNORE) && !directive.equals(IGNORE_FILE)) {
            return Optional.of(broken(comment.slice(at, equals), unknown(directive)));
        }
        return Optional.of(read(comment, equals + 1, directive.equals(IGNORE_FILE)));
    }

    private static String unknown(String directive) {
        String cure = Spelling.nearest(directive, List.of(IGNORE, IGNORE_FILE))
                .map("did you mean '%s'?"::formatted)
                .orElse(FORM);
        return "there is no '%s'; %s".formatted(directive, cure);
    }

    private static SuppressionText read(Text comment, int from, boolean wholeFile) {
        String value = comment.value();
        int reason = reasonAt(value, from);
        int end = reason < 0 ? value.length() : reason;
        List<Text> rules = new ArrayList<>();
        for (int at = from; at < end; ) {
            int comma = value.indexOf(',', at);
            int next = comma < 0 || comma > end ? end : comma;
            Text rule = comment.slice(at, next).strip();
            if (rule.value().indexOf(' ') >= 0 || rule.value().indexOf('\t') >= 0) {
                return broken(
                        rule, "'%s' is no name of a rule; write ' -- ' before the reason".formatted(rule.value()));
            }
            if (rule.length() > 0) {
                rules.add(rule);
            }
            at = next + 1;
        }
        if (rules.isEmpty()) {
            return broken(comment, "this comment names no rule; " + FORM);
        }
        Span names = rules.get(0).span().to(rules.get(rules.size() - 1).span());
        String said =
                reason < 0 ? "" : value.substring(reason + REASON.length()).strip();
        return new SuppressionText(wholeFile, List.copyOf(rules), names, said, Optional.empty());
    }

    /** The offset of the two dashes before the reason; negative where there is none. */
    private static int reasonAt(String value, int from) {
        int at = value.indexOf(REASON, from);
        while (at >= 0 && !isBlankAround(value, at)) {
            at = value.indexOf(REASON, at + 1);
        }
        return at;
    }

    private static boolean isBlankAround(String value, int at) {
        int behind = at + REASON.length();
        return Character.isWhitespace(value.charAt(at - 1))
                && (behind == value.length() || Character.isWhitespace(value.charAt(behind)));
    }

    private static int wordEnd(String value, int from) {
        int end = from;
        while (end < value.length() && !Character.isWhitespace(value.charAt(end))) {
            end++;
        }
        return end;
    }

    private static SuppressionText broken(Text part, String message) {
        Problem problem = new Problem(part.span(), message);
        return new SuppressionText(false, List.of(), part.span(), "", Optional.of(problem));
    }
}
