package io.github.containerlint.image;

import io.github.containerlint.source.Problem;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes a reference apart, and says what is wrong with the parts. */
final class ReferenceGrammar {
    private static final int LONGEST_PATH = 255;
    private static final String LABEL = "(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])";
    private static final Pattern HOST =
            Pattern.compile("(?:" + LABEL + "(?:\\." + LABEL + ")*|\\[[a-fA-F0-9:]+])(?::[0-9]+)?");
    private static final Pattern PATH_PART = Pattern.compile("[a-z0-9]+(?:(?:\\.|__?|-+)[a-z0-9]+)*");
    private static final Pattern TAG = Pattern.compile("[a-zA-Z0-9_][a-zA-Z0-9_.-]{0,127}");
    private static final Pattern DIGEST =
            Pattern.compile("sha256:[a-f0-9]{64}|sha384:[a-f0-9]{96}|sha512:[a-f0-9]{128}");
    private static final Pattern IMAGE_ID = Pattern.compile("[a-f0-9]{64}");

    private ReferenceGrammar() {}

    /** The parts, whether or not they are well formed. */
    static ImageReference split(Text text) {
        String value = text.value();
        int at = value.indexOf('@');
        int nameEnd = at < 0 ? value.length() : at;
        int colon = value.lastIndexOf(':', nameEnd - 1);
        int tagStart = colon > value.lastIndexOf('/', nameEnd - 1) ? colon : nameEnd;
        int pathStart = hostEnd(value.substring(0, tagStart)) + 1;
        return new ImageReference(
                text,
                pathStart == 0 ? Optional.empty() : Optional.of(text.slice(0, pathStart - 1)),
                text.slice(pathStart, tagStart),
                tagStart == nameEnd ? Optional.empty() : Optional.of(text.slice(tagStart + 1, nameEnd)),
                at < 0 ? Optional.empty() : Optional.of(text.slice(at + 1)));
    }

    /** Where the registry ends, or -1: the first directory is one when it could not be a user's name. */
    private static int hostEnd(String name) {
        int slash = name.indexOf('/');
        String first = name.substring(0, Math.max(slash, 0));
        boolean host = first.indexOf('.') >= 0
                || first.indexOf(':') >= 0
                || first.equals("localhost")
                || !first.equals(first.toLowerCase(Locale.ROOT));
        return host ? slash : -1;
    }

    static Optional<Problem> problem(Text text) {
        if (text.value().isEmpty()) {
            return Optional.of(new Problem(text.span(), "the image is empty; write its name, such as 'postgres:17'"));
        }
        ImageReference parts = split(text);
        return Stream.of(hostProblem(parts), pathProblem(parts), tagProblem(parts), digestProblem(parts))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Problem> hostProblem(ImageReference parts) {
        return parts.host()
                .filter(host -> !HOST.matcher(host).matches())
                .map(host ->
                        problem(host, "is no registry; write a host name and at most a port before the first '/'"));
    }

    private static Optional<Problem> pathProblem(ImageReference parts) {
        Text path = parts.path();
        String value = path.value();
        if (value.isEmpty()) {
            return Optional.of(problem(parts.text(), "names no image; write its name before the tag or digest"));
        }
        if (List.of(value.split("/", -1)).stream()
                .allMatch(part -> PATH_PART.matcher(part).matches())) {
            return sizeProblem(parts);
        }
        String lower = value.toLowerCase(Locale.ROOT);
        boolean upper = !lower.equals(value)
                && Stream.of(lower.split("/", -1))
                        .allMatch(part -> PATH_PART.matcher(part).matches());
        return Optional.of(
                upper
                        ? problem(path, "has capitals, which an image's name must not; write '" + lower + "'")
                        : problem(
                                path,
                                "is no image name; write small letters and digits, separated by '/', '.', '_' or '-'"));
    }

    private static Optional<Problem> sizeProblem(ImageReference parts) {
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

    private static Optional<Problem> tagProblem(ImageReference parts) {
        return parts.tag()
                .filter(tag -> !TAG.matcher(tag).matches())
                .map(
                        tag -> tag.value().isEmpty()
                                ? problem(parts.text(), "ends in an empty tag; write the tag or leave out the ':'")
                                : problem(
                                        tag,
                                        "is no tag; write up to 128 letters, digits, '_', '.' or '-', the first one no '.' or '-'"));
    }

    private static Optional<Problem> digestProblem(ImageReference parts) {
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
