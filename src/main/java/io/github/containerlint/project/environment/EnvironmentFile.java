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
 * An env file of a Compose project: its {@code .env}, or one that {@code env_file} names.
 *
 * @param name as reports write the path
 * @param content empty when there is no such file
 * @param example the file beside it that shows what to set in it, as reports write its path
 * @param mentions where {@code env_file} names it
 * @param use where the project makes use of it
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

    /** Whether it is there to be copied, like {@code .env.example}. */
    public boolean isTemplate() {
        return EnvFileNames.isTemplate(fileName());
    }

    /** The variables whose values must remain among those who run the project. */
    public List<DotenvEntry> secrets() {
        return content.map(DotenvFile::entries).orElse(List.of()).stream()
                .filter(entry -> SecretNames.isSecret(entry.name().value()))
                .filter(entry -> entry.value()
                        .map(Text::value)
                        .filter(SecretValues::isGivenAway)
                        .isPresent())
                .toList();
    }

    /** What must not be shown of it. */
    public List<Text> secretValues() {
        return secrets().stream().flatMap(entry -> entry.value().stream()).toList();
    }

    /** The secrets that somebody chose, and that are no mere {@code changeme}; none in what is there to be copied. */
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

    /** Whether it is a file for secrets: {@code .env}, one that has a secret in it, or one that is named after them. */
    public boolean isForSecrets() {
        boolean named = fileName().equals(EnvFileNames.DOTENV) && !holdsSettingsAlone()
                || EnvFileNames.promisesSecrets(fileName());
        return !isTemplate() && (named || !secrets().isEmpty());
    }

    /** Whether it has entries, and none of them is named like a secret: tags and ports are no reason to hide it. */
    private boolean holdsSettingsAlone() {
        List<DotenvEntry> entries = content.map(DotenvFile::entries).orElse(List.of());
        return !entries.isEmpty()
                && entries.stream()
                        .noneMatch(entry -> SecretNames.isSecret(entry.name().value()));
    }

    /** The same file, as another Compose project names it too. */
    public EnvironmentFile alsoOf(EnvironmentFile other) {
        List<EnvFile> all =
                Stream.concat(mentions.stream(), other.mentions.stream()).toList();
        return new EnvironmentFile(path, name, content, example, all, use);
    }

    private String fileName() {
        return path.getFileName().toString();
    }

    /** The beginning of the file; where there is none, what makes use of it. */
    @Override
    public Span span() {
        return content.map(file -> file.source().start()).orElseGet(use::span);
    }

    @Override
    public List<RelatedSpan> related() {
        return content.isPresent() ? List.of() : use.related();
    }
}
