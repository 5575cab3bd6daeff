package io.github.containerlint.project.environment;

import io.github.containerlint.compose.model.EnvFile;
import io.github.containerlint.dotenv.DotenvEntry;
import io.github.containerlint.dotenv.DotenvFile;
import io.github.containerlint.dotenv.EnvFileNames;
import io.github.containerlint.project.secrets.SecretNames;
import io.github.containerlint.project.secrets.SecretValues;
import io.github.containerlint.source.Located;
import io.github.containerlint.source.RelatedSpan;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * An env file of a Compose project: its {@code .env}, or a file that {@code env_file} names.
 *
 * @param name the path, as reports write it
 * @param content empty when the file does not exist
 * @param example the path of the file beside it that shows what to set in it, as reports write it
 * @param mentions the places where {@code env_file} names the file
 * @param use the place where the project uses the file
 */
@API(status = Status.EXPERIMENTAL)
public record EnvironmentFile(
        Path path,
        String name,
        Optional<DotenvFile> content,
        Optional<String> example,
        List<EnvFile> mentions,
        Located use)
        implements Located {
    public EnvironmentFile {
        mentions = List.copyOf(mentions);
    }

    /** Returns true when the file is an example that people copy, like {@code .env.example}. */
    public boolean isTemplate() {
        return EnvFileNames.isTemplate(fileName());
    }

    /** The entries whose name and value are those of a secret, which must not become public. */
    public List<DotenvEntry> secrets() {
        return content.map(DotenvFile::entries).orElse(List.of()).stream()
                .filter(entry -> SecretNames.isSecret(entry.name().value()))
                .filter(entry -> entry.value()
                        .map(Text::value)
                        .filter(SecretValues::isGivenAway)
                        .isPresent())
                .toList();
    }

    /** The values of the secrets, which reports must not show. */
    public List<Text> secretValues() {
        return secrets().stream().flatMap(entry -> entry.value().stream()).toList();
    }

    /** The secrets with a value other than a stand-in such as {@code changeme}; empty for an example file. */
    public List<DotenvEntry> chosenSecrets() {
        return isTemplate()
                ? List.of()
                : secrets().stream()
                        .filter(entry -> entry.value()
                                .map(Text::value)
                                .filter(value -> !SecretValues.isStandIn(value))
                                .isPresent())
                        .toList();
    }

    /**
     * Returns true for a file for secrets: {@code .env}, a file with a secret in it, or a file that is named after
     * secrets.
     */
    public boolean isForSecrets() {
        boolean named = fileName().equals(EnvFileNames.DOTENV) && !holdsSettingsAlone()
                || EnvFileNames.promisesSecrets(fileName());
        return !isTemplate() && (named || !secrets().isEmpty());
    }

    /** Returns true when the file has entries and none has the name of a secret: tags and ports need not be hidden. */
    private boolean holdsSettingsAlone() {
        List<DotenvEntry> entries = content.map(DotenvFile::entries).orElse(List.of());
        return !entries.isEmpty()
                && entries.stream()
                        .noneMatch(entry -> SecretNames.isSecret(entry.name().value()));
    }

    /** This file, with the places where another Compose project names it, too. */
    public EnvironmentFile alsoOf(EnvironmentFile other) {
        List<EnvFile> all =
                Stream.concat(mentions.stream(), other.mentions.stream()).toList();
        return new EnvironmentFile(path, name, content, example, all, use);
    }

    private String fileName() {
        return path.getFileName().toString();
    }

    /** The beginning of the file; where there is no file, the place that uses it. */
    @Override
    public Span span() {
        return content.map(file -> file.source().start()).orElseGet(use::span);
    }

    @Override
    public List<RelatedSpan> related() {
        return content.isPresent() ? List.of() : use.related();
    }
}
