package io.github.containerlint.image;

import io.github.containerlint.source.Problem;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Splits an image reference into its parts, and finds faults in them. */
final class ReferenceGrammar {
    private static final int LONGEST_PATH = 255;

    /** Stands in place of each character of a variable without a value. */
    private static final char HOLE = '\u0000';

    private static final String LABEL = "(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])";
    private static final Pattern HOST =
            Pattern.compile("(?:" + LABEL + "(?:\\." + LABEL + ")*|\\[[a-fA-F0-9:]+])(?::[0-9]+)?");
    private static final Pattern PATH_PART = Pattern.compile("[a-z0-9]+(?:(?:\\.|__?|-+)[a-z0-9]+)*");
    private static final Pattern TAG = Pattern.compile("[a-zA-Z0-9_][a-zA-Z0-9_.-]{0,127}");
    private static final Pattern DIGEST =
            Pattern.compile("sha256:[a-f0-9]{64}|sha384:[a-f0-9]{96}|sha512:[a-f0-9]{128}");
    private static final Pattern VARIABLE = Pattern.compile("\\$(?:\\{[^}]*\\}|[A-Za-z_][A-Za-z0-9_]*)");

    /** Further marks of text that is still to be filled in: nested variables, templates. */
    private static final Pattern FURTHER_MARKS = Pattern.compile("[${}<>%\\\\\\s]");

    private static final Pattern IMAGE_ID = Pattern.compile("[a-f0-9]{64}");

    private ReferenceGrammar() {}

    /** The parts of the reference; empty where Docker would refuse it. */
    static Optional<ReferenceParts> split(Text text) {
        return problem(text).isEmpty() ? Optional.of(ReferenceParts.of(text)) : Optional.empty();
    }

    /**
     * The parts of a reference with variables before the last slash and none behind it; empty for any other reference.
     */
    static Optional<ReferenceParts> splitPartly(Text text) {
        String masked = masked(text);
        int slash = masked.lastIndexOf('/');
        boolean partly = slash > 0 && masked.lastIndexOf(HOLE) < slash && masked.indexOf(HOLE) >= 0;
        if (!partly) {
            return Optional.empty();
        }
        return split(text.slice(slash + 1))
                .filter(known -> known.host().isEmpty())
                .map(known -> new ReferenceParts(
                        text,
                        Optional.empty(),
                        text.slice(0, slash + 1 + known.path().length()),
                        known.tag(),
                        known.digest()));
    }

    /** The fault of the directories that contain no variable; the first one may be a registry. */
    static Optional<Problem> problemOfLiterals(Text text) {
        String masked = masked(text);
        if (FURTHER_MARKS.matcher(masked).find()) {
            return Optional.empty();
        }
        int registryEnd = ReferenceParts.hostEnd(masked);
        boolean known = registryEnd > 0 && masked.substring(0, registryEnd).indexOf(HOLE) < 0;
        if (known && !HOST.matcher(masked.substring(0, registryEnd)).matches()) {
            return Optional.of(registryProblem(text.slice(0, registryEnd)));
        }
        int at = masked.indexOf('/') + 1;
        int nameEnd = nameEnd(masked);
        while (at > 0 && at < nameEnd) {
            int slash = masked.indexOf('/', at);
            int end = slash < 0 ? nameEnd : Math.min(slash, nameEnd);
            boolean literal = masked.substring(at, end).indexOf(HOLE) < 0;
            if (literal && !PATH_PART.matcher(masked.substring(at, end)).matches()) {
                return Optional.of(partProblem(text.slice(at, end)));
            }
            at = slash < 0 ? 0 : slash + 1;
        }
        return Optional.empty();
    }

    /** The offset of the tag or the digest, or of the end. */
    private static int nameEnd(String masked) {
        int digest = masked.indexOf('@');
        int end = digest < 0 ? masked.length() : digest;
        int colon = masked.substring(0, end).lastIndexOf(':');
        return colon > masked.lastIndexOf('/', end) ? colon : end;
    }

    /** The text with a hole in place of each character of a variable. */
    private static String masked(Text text) {
        return VARIABLE.matcher(text.value())
                .replaceAll(found -> String.valueOf(HOLE).repeat(found.group().length()));
    }

    static Optional<Problem> problem(Text text) {
        if (text.value().isEmpty()) {
            return Optional.of(new Problem(text.span(), "the image is empty; write its name, such as 'postgres:17'"));
        }
        ReferenceParts parts = ReferenceParts.of(text);
        return Stream.of(hostProblem(parts), pathProblem(parts), tagProblem(parts), digestProblem(parts))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Problem> hostProblem(ReferenceParts parts) {
        return parts.host().filter(host -> !HOST.matcher(host).matches()).map(ReferenceGrammar::registryProblem);
    }

    private static Problem registryProblem(Text host) {
        if (host.value().equals("https:") || host.value().equals("http:")) {
            return problem(host, "belongs to no image's name; remove '" + host + "//'");
        }
        return problem(host, "is no registry; write a host name and at most a port before the first '/'");
    }

    private static Optional<Problem> pathProblem(ReferenceParts parts) {
        Text path = parts.path();
        String value = path.value();
        if (value.isEmpty()) {
            return Optional.of(problem(parts.text(), "names no image; write its name before the tag or digest"));
        }
        if (List.of(value.split("/", -1)).stream()
                .allMatch(part -> PATH_PART.matcher(part).matches())) {
            return sizeProblem(parts);
        }
        return Optional.of(partProblem(path));
    }

    /**
     * The fault of a path or a part of one.
     *
     * @param path all or some of the directories of a name
     */
    private static Problem partProblem(Text path) {
        String value = path.value();
        String lower = value.toLowerCase(Locale.ROOT);
        boolean upper = !lower.equals(value)
                && Stream.of(lower.split("/", -1))
                        .allMatch(part -> PATH_PART.matcher(part).matches());
        return upper
                ? problem(path, "has capitals, which an image's name must not; write '" + lower + "'")
                : problem(path, "is no image name; write small letters and digits, separated by '/', '.', '_' or '-'");
    }

    private static Optional<Problem> sizeProblem(ReferenceParts parts) {
        Text path = parts.path();
        if (path.length() > LONGEST_PATH) {
            return Optional.of(problem(path, "is longer than 255 characters; shorten the name"));
        }
        boolean id = parts.host().isEmpty() && IMAGE_ID.matcher(path).matches();
        return id
                ? Optional.of(
                        problem(path, "is an image's id, not a name; write the name, and '@sha256:' before a digest"))
                : Optional.empty();
    }

    private static Optional<Problem> tagProblem(ReferenceParts parts) {
        return parts.tag()
                .filter(tag -> !TAG.matcher(tag).matches())
                .map(
                        tag -> tag.value().isEmpty()
                                ? problem(parts.text(), "ends in an empty tag; write the tag or leave out the ':'")
                                : problem(
                                        tag,
                                        "is no tag; write up to 128 letters, digits, '_', '.' or '-', the first one no '.' or '-'"));
    }

    private static Optional<Problem> digestProblem(ReferenceParts parts) {
        return parts.digest()
                .filter(digest -> !DIGEST.matcher(digest).matches())
                .map(digest -> digest.value().isEmpty()
                        ? problem(parts.text(), "ends in an empty digest; write the digest or leave out the '@'")
                        : problem(digest, "is no digest; write 'sha256:' and 64 hexadecimal digits"));
    }

    private static Problem problem(Text part, String message) {
        return new Problem(part.span(), "'" + part.value() + "' " + message, part.related());
    }
}
