package io.github.containerlint.project.secrets;

import io.github.containerlint.dotenv.DotenvEntry;
import io.github.containerlint.dotenv.DotenvFile;
import io.github.containerlint.dotenv.DotenvReader;
import io.github.containerlint.dotenv.EnvFileNames;
import io.github.containerlint.facts.FileKind;
import io.github.containerlint.facts.NameWord;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Recognises files with secrets by their name and, where they can be read, by their content. */
public final class SecretFiles {
    /** Certificates are there to be seen. */
    private static final Pattern CERTIFICATE =
            Pattern.compile("(?i)(.*[^a-z])?" + NameWord.CERTIFICATE.pattern() + "([^a-z].*)?");

    private SecretFiles() {}

    /** Returns true for the name of a key or a certificate, which should not be in a repository. */
    public static boolean isKeyOrCertificate(String name) {
        return FileKind.KEY.has(name);
    }

    /**
     * Returns true when a file holds secrets.
     *
     * @param content the file's text; empty when it does not exist or is no text
     */
    public static boolean isSecret(String name, Optional<SourceFile> content) {
        if (isSecretByName(name)) {
            return true;
        }
        if (name.equals(".npmrc")) {
            return content.map(SecretFiles::logsIn).orElse(true);
        }
        if (name.endsWith(".pem")) {
            return content.map(SourceFile::text)
                    .filter(text -> text.contains("-----BEGIN"))
                    .map(text -> text.contains("PRIVATE KEY"))
                    .orElse(!CERTIFICATE.matcher(name).matches());
        }
        return isEnvFile(name)
                && !EnvFileNames.isTemplate(name)
                && content.map(DotenvReader::read)
                        .map(DotenvFile::entries)
                        .filter(entries -> !entries.isEmpty())
                        .map(SecretFiles::holdSecret)
                        .orElseGet(() -> EnvFileNames.promisesSecrets(name));
    }

    /** Returns true when an entry gives a secret away; settings, empty values and placeholders do not. */
    private static boolean holdSecret(List<DotenvEntry> entries) {
        return entries.stream()
                .filter(entry -> SecretNames.isSecret(entry.name().value()))
                .flatMap(entry -> entry.value().stream())
                .map(Text::value)
                .anyMatch(value -> SecretValues.isGivenAway(value)
                        && !SecretValues.isStandIn(value)
                        && !SecretValues.isDummy(value));
    }

    /** Returns true for a name that is only used for secrets. */
    public static boolean isSecretByName(String name) {
        return FileKind.PRIVATE.has(name);
    }

    /**
     * Returns true for the name of an env file such as {@code .env.local} or {@code prod.env}; false for {@code
     * .env.example}.
     */
    public static boolean isEnvFile(String name) {
        return name.startsWith(".env.") || name.endsWith(".env");
    }

    /** Returns true when npm's settings contain a login; most such files only name a registry. */
    private static boolean logsIn(SourceFile settings) {
        return settings.text().contains("_auth=") || !SecretScanner.in(settings).isEmpty();
    }
}
