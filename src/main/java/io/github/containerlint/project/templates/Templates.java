package io.github.containerlint.project.templates;

import io.github.containerlint.facts.FileKind;
import io.github.containerlint.project.files.BuildScripts;
import io.github.containerlint.project.files.FirstInstruction;
import io.github.containerlint.project.files.MavenFacts;
import io.github.containerlint.project.files.Note;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.SourceTree;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Recognises Dockerfiles and Compose files that must be filled in first. Values that the Maven model knows are put in,
 * each character at the place where it is written; a file with other open marks is not read.
 */
public final class Templates implements SourceTree.Preparation {
    private static final String NOTE = "is a template and is not linted: it must be filled in first";

    /** What templates are made of, by their names without the ending that the engine takes away. */
    private static final Pattern MADE = Pattern.compile(
            "(?i)(Dockerfile|Containerfile)([._-].*)?|.*\\.(Dockerfile|Containerfile)|.*compose.*\\.ya?ml|.*compose");

    private static final Pattern DOCKERFILE_NAME =
            Pattern.compile("(?i)(Dockerfile|Containerfile)([._-].*)?|.*\\.(Dockerfile|Containerfile)");
    private static final Pattern COMPOSE_NAME = Pattern.compile("(?i).*compose.*\\.ya?ml");
    private static final Pattern YAML_NAME = Pattern.compile("(?i).*\\.ya?ml");
    private static final Pattern FILLED_NAME =
            Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_.-]*)}|@([A-Za-z_][A-Za-z0-9_.-]*)@");

    private final SourceTree raw;
    private final MavenFacts maven;
    private final BuildScripts scripts;
    private final Set<Path> withheld = new LinkedHashSet<>();

    /** @param raw the files without values put in */
    public Templates(SourceTree raw, MavenFacts maven, BuildScripts scripts) {
        this.raw = raw;
        this.maven = maven;
        this.scripts = scripts;
    }

    /** Returns true when a file has the name of a template, which Docker does not read directly. */
    public static boolean isNamedSo(Path file) {
        String name = file.getFileName().toString();
        return FileKind.TEMPLATE.has(name.toLowerCase(Locale.ROOT))
                && MADE.matcher(name.substring(0, name.lastIndexOf('.'))).matches();
    }

    public static Note note(String file) {
        return new Note(file, NOTE);
    }

    /** A note for each file that was left out because it is a template. */
    public List<Note> notes() {
        return withheld.stream().map(raw::display).map(Templates::note).toList();
    }

    @Override
    public Optional<SourceFile> prepared(SourceFile written) {
        List<TemplateMark> marks = marks(written);
        if (marks.stream().anyMatch(mark -> !isFilled(mark) && isOpen(mark, written.location()))) {
            withheld.add(written.location());
            return Optional.empty();
        }
        List<TemplateMark> filled = Stream.concat(marks.stream(), filteredNames(written, marks).stream())
                .filter(this::isFilled)
                .toList();
        return Optional.of(filled.isEmpty() ? written : SourceFile.embedded(filled(written, filled)));
    }

    private static List<TemplateMark> marks(SourceFile file) {
        String name = file.location().getFileName().toString();
        if (YAML_NAME.matcher(name).matches()) {
            return COMPOSE_NAME.matcher(name).matches() || ComposeText.hasServices(file.text())
                    ? TemplateMarks.inComposeFile(file)
                    : List.of();
        }
        boolean dockerfile = DOCKERFILE_NAME.matcher(name).matches() || FirstInstruction.isFrom(file);
        return dockerfile ? TemplateMarks.inDockerfile(file) : List.of();
    }

    private boolean isFilled(TemplateMark mark) {
        return mark.name().flatMap(maven::value).isPresent();
    }

    /** Returns true when a program other than Docker must read the file first, because of this mark. */
    private boolean isOpen(TemplateMark mark, Path file) {
        return switch (mark.kind()) {
            case PROPERTY ->
                maven.fills(file)
                        || BuildTools.mayFill(raw, file)
                        || scripts.name(mark.span().text());
            case FILTERED, ENGINE -> true;
            case SCRIPT -> scripts.name(mark.span().text());
        };
    }

    /** The other names in a file that the build filters; those that the model does not know stay unchanged. */
    private List<TemplateMark> filteredNames(SourceFile file, List<TemplateMark> marks) {
        List<TemplateMark> names = new ArrayList<>();
        Matcher found = FILLED_NAME.matcher(maven.fills(file.location()) ? file.text() : "");
        while (found.find()) {
            Span span = file.span(found.start(), found.end());
            String name = found.group(1) == null ? found.group(2) : found.group(1);
            if (marks.stream().noneMatch(mark -> mark.span().equals(span))) {
                names.add(new TemplateMark(span, TemplateMark.Kind.FILTERED, Optional.of(name)));
            }
        }
        return names;
    }

    private Text filled(SourceFile file, List<TemplateMark> marks) {
        Text.Builder text = Text.builder(file.span());
        int at = 0;
        for (TemplateMark mark : marks.stream()
                .sorted((one, other) ->
                        Integer.compare(one.span().start(), other.span().start()))
                .toList()) {
            if (mark.span().start() >= at) {
                text.append(file.span(at, mark.span().start()));
                text.append(mark.name().flatMap(maven::value).orElse(""), mark.span());
                at = mark.span().end();
            }
        }
        return text.append(file.span(at, file.text().length())).build();
    }
}
