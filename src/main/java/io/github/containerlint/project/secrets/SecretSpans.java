package io.github.containerlint.project.secrets;

import io.github.containerlint.compose.model.ComposeProject;
import io.github.containerlint.dotenv.DotenvEntry;
import io.github.containerlint.dotenv.DotenvFile;
import io.github.containerlint.finding.MaskedText;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The places of secrets in the files of a project: passwords in variables, options and addresses, and private keys. */
public final class SecretSpans {
    private final List<ComposeProject> projects;
    private final Map<SourceFile, List<Span>> byFile = new HashMap<>();
    private List<Span> known;

    public SecretSpans(List<ComposeProject> projects) {
        this.projects = List.copyOf(projects);
    }

    private List<Span> known() {
        if (known == null) {
            known = projects.stream()
                    .flatMap(project -> Stream.concat(
                            ComposeSecrets.of(project).stream(),
                            project.envFiles().stream().flatMap(SecretSpans::in)))
                    .toList();
        }
        return known;
    }

    private static Stream<Span> in(DotenvFile file) {
        return file.entries().stream()
                .filter(entry -> SecretNames.isSecret(entry.name().value()))
                .flatMap(SecretSpans::in);
    }

    private static Stream<Span> in(DotenvEntry entry) {
        boolean givenAway = entry.value()
                .filter(value -> SecretValues.isGivenAway(value.value()))
                .isPresent();
        return givenAway ? entry.value().get().parts().stream() : Stream.empty();
    }

    /** The places of secrets in a file; they may overlap. */
    public List<Span> in(SourceFile file) {
        return byFile.computeIfAbsent(file, this::find);
    }

    /** The text with a mask in place of each secret. */
    public String shown(Text text) {
        List<Span> hidden = text.parts().stream()
                .map(Span::file)
                .distinct()
                .flatMap(file -> in(file).stream())
                .toList();
        return hidden.isEmpty() ? text.value() : MaskedText.of(text, hidden);
    }

    private List<Span> find(SourceFile file) {
        List<Span> all = new ArrayList<>(SecretScanner.in(file));
        known().stream().filter(secret -> secret.file() == file).forEach(all::add);
        return List.copyOf(all);
    }
}
