package io.github.containerlint.compose.load;

import io.github.containerlint.dotenv.Substitution;
import io.github.containerlint.dotenv.Variables;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.Text;
import io.github.containerlint.yaml.YamlFile;
import io.github.containerlint.yaml.YamlMapping;
import io.github.containerlint.yaml.YamlScalar;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the name of a project, which must be known before variables are put in: it is the value of one of them. */
final class ProjectName {
    static final String VARIABLE = "COMPOSE_PROJECT_NAME";

    private ProjectName() {}

    /**
     * The value of {@code COMPOSE_PROJECT_NAME}, else {@code name} in the last file that has it, else the directory's
     * name.
     */
    static Text of(List<YamlFile> files, Variables variables, Path directory, SourceFile first) {
        return variables
                .find(VARIABLE)
                .or(() -> written(files, variables))
                .map(ProjectName::normalized)
                .filter(name -> !name.isBlank())
                .orElseGet(() -> Text.opaque(normalized(directoryName(directory)), first.start()));
    }

    /** The variable {@code COMPOSE_PROJECT_NAME} with this name as its value. */
    static Variables variable(Text name) {
        return key -> key.equals(VARIABLE) ? Optional.of(name) : Optional.empty();
    }

    private static Optional<Text> written(List<YamlFile> files, Variables variables) {
        List<Text> names = files.stream()
                .flatMap(file -> Stream.concat(file.documents().stream(), file.unfinished().stream()))
                .filter(YamlMapping.class::isInstance)
                .flatMap(root -> ((YamlMapping) root).get("name").stream())
                .map(node -> node.resolved())
                .filter(YamlScalar.class::isInstance)
                .map(node -> Substitution.substitute(((YamlScalar) node).text(), variables)
                        .text())
                .toList();
        return names.isEmpty() ? Optional.empty() : Optional.of(names.get(names.size() - 1));
    }

    private static String directoryName(Path directory) {
        Path name = directory.getFileName();
        return name == null ? "" : name.toString();
    }

    private static Text normalized(Text name) {
        String normal = normalized(name.value());
        return normal.equals(name.value()) ? name : Text.opaque(normal, name.span());
    }

    /** The project name that Docker makes of a text: lower case, and only letters, digits, dashes and underscores. */
    static String normalized(String name) {
        String allowed = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]", "");
        return allowed.replaceFirst("^[_-]+", "");
    }
}
