package io.github.containerlint.project.environment;

import io.github.containerlint.compose.config.VariableUse;
import io.github.containerlint.source.Located;
import io.github.containerlint.source.RelatedSpan;
import io.github.containerlint.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Dollar signs of one value that are meant literally and that Compose reads as the beginning of variables: those of a
 * password's hash, of a secret, or of a shell's own variables.
 *
 * @param uses the variables that Compose reads in the value, at least one
 * @see <a href="https://manpages.debian.org/stable/libcrypt-dev/crypt.5.en.html">crypt(5)</a>
 * @see <a href="https://httpd.apache.org/docs/2.4/misc/password_encryptions.html">htpasswd</a>
 * @see <a href="https://passlib.readthedocs.io/en/stable/modular_crypt_format.html">Passlib</a>
 */
public record LiteralDollars(Kind kind, List<VariableUse> uses) implements Located {
    /** The kinds of values with literal dollar signs. */
    public enum Kind {
        HASH,
        /** A secret: the names that Compose reads in it are parts of it and must not be shown. */
        SECRET,
        SHELL
    }

    private static final String REST = "[A-Za-z0-9./+=,$@_-]";

    /** A hash: a method's short name, its parameters, a salt and the hash, separated by dollar signs. */
    private static final Pattern HASH = Pattern.compile(
            "\\$(?:1|2[abxy]?|5|6|7|sha1|md5|apr1|argon2(?:i|d|id)|scrypt|(?:bcrypt|pbkdf2)(?:-[a-z0-9]+)?)[$,]" + REST
                    + "{6,}|\\$(?:g?y|[PHS])\\$" + REST
                    + "{25,}|\\b(?:pbkdf2_sha[0-9]+|bcrypt(?:_sha256)?|argon2|scrypt)\\$" + REST + "{8,}");

    public LiteralDollars {
        uses = List.copyOf(uses);
    }

    /** The kind of value that the variable is a part of; empty when it may be a variable of Compose. */
    static Optional<Kind> kindOf(VariableUse use) {
        if (hash(use).isPresent()) {
            return Optional.of(Kind.HASH);
        }
        return isOfShell(use) ? Optional.of(Kind.SHELL) : Optional.empty();
    }

    /** The hash that contains the variable. */
    private static Optional<Span> hash(VariableUse use) {
        Matcher hash = HASH.matcher(use.value().text());
        int at = use.span().start() - use.value().start();
        while (isBare(use) && hash.find()) {
            if (hash.start() <= at && at < hash.end()) {
                return Optional.of(use.value().slice(hash.start(), hash.end()));
            }
        }
        return Optional.empty();
    }

    /** Returns true when the shell text before the variable sets it: {@code for f in *; do echo $f}. */
    private static boolean isOfShell(VariableUse use) {
        if (!isBare(use)) {
            return false;
        }
        String before =
                use.value().slice(0, use.span().start() - use.value().start()).text();
        Pattern set = Pattern.compile(
                "(?:^|[\\s;&|('\"])(?:for\\s+%1$s\\s+in|read\\s+(?:-\\S+\\s+)*%1$s|%1$s=[^;&\\n]*(?:;|&&|\\n))"
                        .formatted(use.name()));
        return set.matcher(before).find();
    }

    private static boolean isBare(VariableUse use) {
        return !use.span().text().startsWith("${") && use.value().contains(use.span());
    }

    /** The texts that must not be shown: hashes, and the names that are read in a hash or a secret. */
    public List<Span> hidden() {
        Stream<Span> names = uses.stream().map(VariableUse::span);
        Stream<Span> hashes = uses.stream().flatMap(use -> hash(use).stream());
        return kind == Kind.SHELL ? List.of() : Stream.concat(hashes, names).toList();
    }

    /** The text from the first variable to the last one. */
    @Override
    public Span span() {
        return uses.get(0).span().to(uses.get(uses.size() - 1).span());
    }

    @Override
    public List<RelatedSpan> related() {
        return List.of();
    }
}
