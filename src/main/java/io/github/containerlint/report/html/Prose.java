package io.github.containerlint.report.html;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Messages and descriptions: what they quote is set as code. */
final class Prose {
    /** A quotation, from a quote before a word to one behind a word, or text between backticks. */
    private static final Pattern QUOTED =
            Pattern.compile("(?<![\\p{L}\\p{N}])'(?<quote>[^']+)'(?![\\p{L}\\p{N}])|`(?<code>[^`]+)`");

    private Prose() {}

    /** The message of a finding, with what to write instead set off. */
    static void message(Html html, String message) {
        int advice = advice(message);
        write(html, message.substring(0, advice));
        if (advice < message.length()) {
            html.open("strong");
            write(html, message.substring(advice));
            html.close();
        }
    }

    /** The offset behind the first semicolon outside of quotations; the length of the message where it has none. */
    private static int advice(String message) {
        Matcher quoted = QUOTED.matcher(message);
        int from = 0;
        while (quoted.find()) {
            int semicolon = message.substring(from, quoted.start()).indexOf("; ");
            if (semicolon >= 0) {
                return from + semicolon + 2;
            }
            from = quoted.end();
        }
        int semicolon = message.indexOf("; ", from);
        return semicolon < 0 ? message.length() : semicolon + 2;
    }

    static void write(Html html, String text) {
        Matcher quoted = QUOTED.matcher(text);
        int at = 0;
        while (quoted.find()) {
            String code = quoted.group("quote") == null ? quoted.group("code") : quoted.group("quote");
            html.text(text.substring(at, quoted.start())).element("code", code);
            at = quoted.end();
        }
        html.text(text.substring(at));
    }

    /** Paragraphs that are separated by empty lines. */
    static void paragraphs(Html html, String text) {
        for (String paragraph : text.strip().split("\\R\\s*\\R")) {
            html.open("p");
            write(html, paragraph.strip());
            html.close();
        }
    }
}
