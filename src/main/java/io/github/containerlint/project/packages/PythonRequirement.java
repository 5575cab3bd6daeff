package io.github.containerlint.project.packages;

import io.github.containerlint.facts.ProgramKind;
import io.github.containerlint.source.Text;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a requirement such as {@code uvicorn[standard]>=0.30; python_version>"3.8"}.
 *
 * @see <a href="https://pip.pypa.io/en/stable/reference/requirement-specifiers/">requirement specifiers</a>
 */
public final class PythonRequirement {
    private static final Pattern FORM =
            Pattern.compile("\\s*(?<name>[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)\\s*(?<extras>\\[[^\\]]*])?"
                    + "\\s*\\(?(?<limits>[^;()]*)\\)?\\s*(?:;.*)?");
    private static final Pattern ARCHIVE = Pattern.compile(".*\\.(whl|zip|egg|tgz|tar|tar\\.(gz|bz2|xz))");
    private static final Pattern REPOSITORY =
            Pattern.compile("[a-z]+\\+[a-z]+://(git@)?[^/@]+/(?<path>[^#@]*)(?<ref>@[^#]+)?(?<rest>#.*)?");

    /** The longest requirement that is read: people write shorter ones, and a longer one takes long to parse. */
    private static final int LONGEST = 1_000;

    private PythonRequirement() {}

    /** The requirement in a text; empty for a path, a URL, an installer, and a text that cannot be parsed. */
    static Optional<PackageRequest> of(Text text) {
        Matcher form = FORM.matcher(text.value());
        if (text.length() > LONGEST
                || !form.matches()
                || ARCHIVE.matcher(form.group("name")).matches()
                || ProgramKind.LEFT_OPEN.has(form.group("name").toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        Text name = text.slice(form.start("name"), form.end("name"));
        String extras = Optional.ofNullable(form.group("extras")).orElse("");
        Text written = text.slice(form.start("name"), form.end("limits")).strip();
        return version(form.group("limits").strip())
                .map(version -> new PackageRequest(written, name, version, name + extras + "==<version>"));
    }

    /** The normalized name: {@code Flask_SQLAlchemy} and {@code flask-sqlalchemy} are one package. */
    public static String nameOf(PackageRequest request) {
        return request.name().value().toLowerCase(Locale.ROOT).replaceAll("[-_.]+", "-");
    }

    private static Optional<PackageRequest.Version> version(String limits) {
        if (limits.isEmpty()) {
            return Optional.of(PackageRequest.Version.ANY);
        }
        if (limits.startsWith("@") || limits.matches("[<>=!~].*") && limits.matches(".*(?<!!)(==|~=).*")) {
            return Optional.of(PackageRequest.Version.GIVEN);
        }
        return limits.matches("(<|>|!=).*") ? Optional.of(PackageRequest.Version.RANGE) : Optional.empty();
    }

    /**
     * The repository that pip fetches: {@code git+https://github.com/acme/tool.git@v1}.
     *
     * @return empty when the text is no repository, or may contain a token
     */
    static Optional<PackageRequest> repository(Text text) {
        Matcher form = REPOSITORY.matcher(text.value());
        if (!form.matches()) {
            return Optional.empty();
        }
        boolean given = form.group("ref") != null;
        String pinned = text.value().substring(0, form.end("path")) + "@<commit>"
                + Optional.ofNullable(form.group("rest")).orElse("");
        PackageRequest.Version version = given ? PackageRequest.Version.GIVEN : PackageRequest.Version.BRANCH;
        return Optional.of(new PackageRequest(text, text, version, pinned));
    }
}
