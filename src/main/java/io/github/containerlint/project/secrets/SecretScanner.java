package io.github.containerlint.project.secrets;

import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds secrets in the lines of any file, also in comments and broken files, so that no report shows them.
 *
 * <p>It only decides what is hidden: where the end of a secret is not clear, it hides more.
 */
final class SecretScanner {
    private static final String NAME = "(?<![A-Za-z0-9_.-])(?<name>[A-Za-z_][A-Za-z0-9_.-]{0,200}+)";

    /** Matches a line that is a single assignment: the whole text after the sign is the value. */
    private static final Pattern LINE = Pattern.compile(
            "[\\s#/*]*+(?:- ++|export ++)?(?<open>[\"']?)" + NAME + "[\"']?\\s*+(?::\\s|=)\\s*+(?<quote>[\"']?)");

    /** Matches the old form of {@code ENV}, which has no sign. */
    private static final Pattern OLD_ENV = Pattern.compile("(?i)[\\s#]*+ENV(?<open>)\\s++" + NAME + "\\s++(?<quote>)");

    private static final Pattern ASSIGNMENT = Pattern.compile("(?<!\\$\\{)" + NAME + "[\"']?\\s*+[:=]\\s*+");
    private static final Pattern OPTION = Pattern.compile("--(?<name>[A-Za-z][A-Za-z0-9_.-]{0,200}+)[\"']?[\\s,=]++");
    private static final Pattern DEFAULTED = Pattern.compile("\\$\\{(?<name>\\w++):?[-+=](?<value>[^}]*)");
    private static final Pattern URL = Pattern.compile("://(?:\\$\\{[^\\s}]*+}|[^\\s/:@])*+:(?<value>[^\\s/]+)@");
    /** Matches a user name that is long and mixed, and so is a token: {@code https://TOKEN@github.com}. */
    private static final Pattern URL_TOKEN =
            Pattern.compile("://(?<value>(?=[A-Za-z_-]*[0-9])[A-Za-z0-9_-]{16,}+)(?::x-oauth-basic)?@");

    private static final Pattern DATABASE_CLIENT = Pattern.compile("(?i)mysql|mariadb");
    private static final Pattern SHORT_OPTION = Pattern.compile("[\\s\"']-p(?<value>[^\\s\"',]++)");
    /** How other programs take a password or a token, each with the text before it. */
    private static final List<Pattern> HANDED_OVER = List.of(
            Pattern.compile("(?i)\\bbearer\\s++(?<value>(?=\\S*[0-9]|\\S{20})[A-Za-z0-9._~+/=-]{6,}+)"),
            Pattern.compile("(?i)authorization[\"']?\\s*+[:=]\\s*+[\"']?(?:basic|token)\\s++(?<value>[^\\s\"']++)"),
            Pattern.compile(
                    "\\b(?:curl|wget)\\b.*?\\s[\"']?(?:-u|--user)[\\s=\"',]*+[^\\s:\"',]++:(?<value>[^\\s\"',]++)"),
            Pattern.compile("\\blogin\\b.*?[\\s\"']-p[\\s=\"',]*+(?<value>[^\\s\"',]++)"),
            Pattern.compile("\\bsshpass[\\s\"',]++-p[\\s\"',]*+(?<value>[^\\s\"',]++)"),
            Pattern.compile("_(?:authToken|auth|password)[\"']?[\\s=,]++[\"']?(?<value>[^\\s\"']++)"),
            Pattern.compile("\\b(?:login|user)\\s++\\S++\\s++password\\s++(?<value>\\S++)"),
            Pattern.compile("^\\s*+password\\s++(?<value>\\S++)$"));

    /** Matches {@code npm config set} and {@code aws configure set}, where a name and its value are two words. */
    private static final Pattern SET =
            Pattern.compile("\\bconfig(?:ure)?[\"',\\s]++set[\"',\\s]++(?<name>[^\\s\"',=]++)[\"',\\s]++");

    private static final Pattern PEM =
            Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY-----(?<value>.*?)(?:-----END|\\z)", Pattern.DOTALL);

    /** Matches an alias, a value that YAML takes from another place. */
    private static final Pattern ALIAS = Pattern.compile("\\*[A-Za-z0-9_.-]+");

    /** Matches a variable with its default. */
    private static final Pattern DEFAULT = Pattern.compile("\\$\\{\\w++(?<operator>:?[-+?])?(?<value>.*)}");

    private static final Pattern LINE_END = Pattern.compile("[\\\\`][ \\t]*\\R");
    private static final Pattern CONTINUED = Pattern.compile("(?m)^.*[\\\\`][ \\t]*\\R(?:.*[\\\\`][ \\t]*\\R)*+.*$");

    private final List<Span> found = new ArrayList<>();

    private SecretScanner() {}

    static List<Span> in(SourceFile file) {
        SecretScanner text = new SecretScanner();
        for (int line = 1; line <= file.lines().count(); line++) {
            text.scan(file.span(file.lines().startOf(line), file.lines().endOf(line)));
        }
        text.scanContinued(file);
        text.addAll(PEM, file.span());
        return List.copyOf(text.found);
    }

    /** Searches lines together that a backslash or a backtick at their ends makes one. */
    private void scanContinued(SourceFile file) {
        Matcher lines = CONTINUED.matcher(file.text());
        while (lines.find()) {
            String joined = LINE_END.matcher(lines.group())
                    .replaceAll(end -> " ".repeat(end.group().length()));
            SourceFile one = SourceFile.of(file.path(), file.location(), joined);
            SecretScanner within = new SecretScanner();
            within.scanWords(one.span());
            within.found.forEach(
                    secret -> found.add(file.span(lines.start() + secret.start(), lines.start() + secret.end())));
        }
    }

    private void scan(Span line) {
        addRest(LINE, line);
        scanWords(line);
    }

    private void scanWords(Span line) {
        addRest(OLD_ENV, line);
        addNamed(ASSIGNMENT, line);
        addNamed(OPTION, line);
        addDefaults(line);
        addNamed(SET, line);
        addAll(URL, line);
        addAll(URL_TOKEN, line);
        HANDED_OVER.forEach(pattern -> addAll(pattern, line));
        if (DATABASE_CLIENT.matcher(line.text()).find()) {
            addAll(SHORT_OPTION, line);
        }
    }

    private void addRest(Pattern head, Span line) {
        Matcher match = head.matcher(line.text());
        if (match.lookingAt() && SecretNames.isSecret(match.group("name"))) {
            String rest = line.text().substring(match.end()).stripTrailing();
            String quote = match.group("quote").isEmpty() ? match.group("open") : match.group("quote");
            boolean quoted = !quote.isEmpty() && rest.endsWith(quote);
            add(line.slice(match.end(), match.end() + rest.length() - (quoted ? 1 : 0)), match.group());
        }
    }

    private void addNamed(Pattern head, Span line) {
        Matcher match = head.matcher(line.text());
        for (int from = 0; from <= line.length() && match.find(from); ) {
            from = match.end();
            if (SecretNames.isSecret(match.group("name"))) {
                Span value = word(line, from);
                add(value, match.group());
                from = value.end() - line.start();
            }
        }
    }

    /** The text up to the quote that ends it, if it begins with one, or else up to the end of the word. */
    private static Span word(Span line, int from) {
        String text = line.text();
        boolean quoted = from < text.length() && isQuote(text.charAt(from));
        int start = quoted ? from + 1 : from;
        int end = start;
        while (end < text.length() && !endsAt(text, end, quoted ? text.charAt(from) : ' ')) {
            end += width(text, end);
        }
        return line.slice(start, Math.min(end, text.length()));
    }

    /** The length of the characters that belong together: an escape, a variable in braces, or one character. */
    private static int width(String text, int at) {
        int close = text.startsWith("${", at) ? text.indexOf('}', at) : -1;
        return close > at ? close + 1 - at : text.charAt(at) == '\\' ? 2 : 1;
    }

    private static boolean endsAt(String text, int at, char quote) {
        char c = text.charAt(at);
        return quote == ' ' ? Character.isWhitespace(c) || isQuote(c) : c == quote;
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }

    private void addDefaults(Span line) {
        Matcher match = DEFAULTED.matcher(line.text());
        while (match.find()) {
            if (SecretNames.isSecret(match.group("name"))) {
                add(line.slice(match.start("value"), match.end("value")), "");
            }
        }
    }

    private void addAll(Pattern pattern, Span where) {
        Matcher match = pattern.matcher(where.text());
        while (match.find()) {
            add(where.slice(match.start("value"), match.end("value")), "");
        }
    }

    /** @param head the text before the value: after a colon there may be an alias, which is no secret */
    private void add(Span value, String head) {
        if (head.stripTrailing().endsWith(":") && ALIAS.matcher(value.text()).matches()) {
            return;
        }
        Matcher reference = DEFAULT.matcher(value.text());
        boolean variable = reference.matches();
        boolean guarded = variable && reference.group("operator") != null;
        boolean complaint = guarded && reference.group("operator").endsWith("?");
        Span secret = guarded ? value.slice(reference.start("value"), reference.end("value")) : value;
        if (!complaint && SecretValues.isGivenAway(secret.text())) {
            found.add(secret);
        }
    }
}
