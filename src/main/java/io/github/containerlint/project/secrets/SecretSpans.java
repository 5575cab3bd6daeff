package io.github.containerlint.project.secrets;

import io.github.containerlint.compose.model.ComposeProject;
import io.github.containerlint.dotenv.DotenvEntry;
import io.github.containerlint.dotenv.DotenvFile;
import io.github.containerlint.finding.MaskedMessage;
import io.github.containerlint.finding.MaskedText;
import io.github.containerlint.finding.QuotableSecret;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The places of secrets in the files of a project: passwords in variables, options and addresses, and private keys. */
public final class SecretSpans {
    /** Matches a text that is not written by chance, because letters and digits are mixed in it. */
    private static final Pattern UNLIKE_A_WORD = Pattern.compile("(?=.*[0-9])(?=.*\\p{L}).{6,}", Pattern.DOTALL);

    private final List<ComposeProject> projects;
    private final Map<SourceFile, List<Span>> byFile = new HashMap<>();
    private final Map<SourceFile, List<QuotableSecret>> quotable = new HashMap<>();
    private final SecretReferences references = new SecretReferences(this::in);
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

    /**
     * The places of secrets that a message about these files may quote, although the finding points elsewhere: those
     * that the files take from variables, and those in the files that cannot be a word of the message itself. A text
     * that the file also shows elsewhere is none of them.
     *
     * @param quoted whether a text quotes the secret; only few do, so this is asked first
     */
    public List<Span> quotable(Collection<SourceFile> files, Predicate<QuotableSecret> quoted) {
        return files.stream()
                .flatMap(file -> quotable.computeIfAbsent(file, this::findQuotable).stream())
                .filter(quoted)
                .map(QuotableSecret::place)
                .filter(secret -> files.stream().noneMatch(file -> file.path().contains(secret.text())))
                .distinct()
                .toList();
    }

    private List<QuotableSecret> findQuotable(SourceFile file) {
        Set<SourceFile> merged = new LinkedHashSet<>(List.of(file));
        Set<SourceFile> others = new LinkedHashSet<>();
        projects.forEach(project -> {
            others.addAll(project.files());
            merged.addAll(project.files().contains(file) ? project.files() : List.of());
            project.envFiles().forEach(envFile -> others.add(envFile.source()));
        });
        String shown = MaskedText.of(file.span(), in(file)).value();
        return Stream.concat(
                        in(file).stream()
                                .filter(secret ->
                                        UNLIKE_A_WORD.matcher(secret.text()).matches()),
                        references.in(merged, others).stream())
                .distinct()
                .filter(secret -> !shown.contains(secret.text()))
                .map(QuotableSecret::of)
                .toList();
    }

    /** A message about a place, with a mask in place of each secret that it may quote. */
    public String shown(String message, Span about) {
        return masked(message, about).of(message);
    }

    /** A value that was made of the text at a place, with a mask in place of each secret. */
    public String shownValue(String value, Span about) {
        return masked(value, about).ofValue(value);
    }

    private MaskedMessage masked(String text, Span about) {
        Span written = about.written();
        List<Span> quoted = quotable(List.of(written.file(), about.file()), secret -> secret.isIn(text));
        return new MaskedMessage(written, in(written.file()), quoted);
    }

    /** The text with a mask in place of each secret. */
    public String shown(Text text) {
        return MaskedText.of(text, part -> isSecret(part) || isSecret(part.written()));
    }

    private boolean isSecret(Span part) {
        return in(part.file()).stream().anyMatch(part::overlaps);
    }

    private List<Span> find(SourceFile file) {
        List<Span> all = new ArrayList<>(SecretScanner.in(file));
        known().stream().filter(secret -> secret.file() == file).forEach(all::add);
        return List.copyOf(all);
    }
}
