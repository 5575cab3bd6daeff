package io.github.containerlint.project.templates;

import io.github.containerlint.dockerfile.instruction.Arg;
import io.github.containerlint.dockerfile.instruction.From;
import io.github.containerlint.dockerfile.instruction.Instruction;
import io.github.containerlint.dockerfile.instruction.Run;
import io.github.containerlint.dockerfile.instruction.Unknown;
import io.github.containerlint.dockerfile.parse.DockerfileParser;
import io.github.containerlint.dockerfile.stage.Dockerfile;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.Span;
import io.github.containerlint.yaml.YamlEntry;
import io.github.containerlint.yaml.YamlFile;
import io.github.containerlint.yaml.YamlMapping;
import io.github.containerlint.yaml.YamlNode;
import io.github.containerlint.yaml.YamlReader;
import io.github.containerlint.yaml.YamlScalar;
import io.github.containerlint.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the marks of a template in a Dockerfile or Compose file.
 *
 * <p>A property is a mark at every place. The others count only where Docker could not read them as data: in an image,
 * in a key, or where they break the syntax.
 */
final class TemplateMarks {
    /** One of these begins each mark; most files hold none, and need no longer search. */
    private static final List<String> BEGINNINGS = List.of("${", "@", "{{", "{%", "<%", "{$");

    private static final Pattern PROPERTY =
            Pattern.compile("(?<![$\\\\])\\$\\{([A-Za-z_][A-Za-z0-9_-]*(?:\\.[A-Za-z0-9_-]+)+)}");
    private static final Pattern OTHER = Pattern.compile(
            "@(?<name>[A-Za-z_][A-Za-z0-9_.-]*)@|\\{\\{|\\{%|<%|(?<script>\\{\\$[A-Za-z_][A-Za-z0-9_]*})");

    /** Matches a line of YAML whose value begins with characters that no plain value may begin with. */
    private static final Pattern BREAKING = Pattern.compile(
            "(?m)^(?![ \\t]*#)(?:[^'\"\\n]*?[:\\-][ \\t]++)??[ \\t]*+(\\{\\{|\\{%|<%|@[A-Za-z_][A-Za-z0-9_.-]*@)");

    /** Matches a statement of a template engine on a line of its own. */
    private static final Pattern STATEMENT = Pattern.compile("(?m)^[ \\t]*+(\\{%|<%)");

    private final SourceFile file;
    private final List<TemplateMark> marks = new ArrayList<>();

    private TemplateMarks(SourceFile file) {
        this.file = file;
    }

    static List<TemplateMark> inDockerfile(SourceFile file) {
        TemplateMarks found = new TemplateMarks(file);
        if (found.isSuspect()) {
            found.dockerfile(DockerfileParser.parse(file));
        }
        return List.copyOf(found.marks);
    }

    static List<TemplateMark> inComposeFile(SourceFile file) {
        TemplateMarks found = new TemplateMarks(file);
        if (found.isSuspect()) {
            found.composeFile(YamlReader.read(file));
        }
        return List.copyOf(found.marks);
    }

    private boolean isSuspect() {
        String text = file.text();
        boolean begun = BEGINNINGS.stream().anyMatch(text::contains);
        return begun && (PROPERTY.matcher(text).find() || OTHER.matcher(text).find());
    }

    private void dockerfile(Dockerfile dockerfile) {
        for (Instruction instruction : dockerfile.instructions()) {
            properties(instruction.span(), instruction instanceof Run);
            if (instruction instanceof From) {
                others(instruction.span());
            } else if (instruction instanceof Unknown) {
                others(instruction.keyword().span());
            }
        }
        dockerfile.globalArgs().stream().map(Arg::span).forEach(this::others);
        if (dockerfile.instructions().stream().allMatch(one -> one.heredocs().isEmpty())) {
            engine(STATEMENT, file.span());
        }
    }

    private void composeFile(YamlFile yaml) {
        lines().filter(line -> !line.text().stripLeading().startsWith("#")).forEach(line -> properties(line, false));
        Stream.concat(yaml.documents().stream(), yaml.unfinished().stream()).forEach(root -> node(root, false));
        if (!yaml.problems().isEmpty()) {
            engine(BREAKING, file.span());
        }
    }

    private Stream<Span> lines() {
        Matcher line = Pattern.compile("(?m)^.*$").matcher(file.text());
        return line.results().map(found -> file.span(found.start(), found.end()));
    }

    /** Searches a node. Aliases are not followed, because their value is written at another place in the file. */
    private void node(YamlNode node, boolean image) {
        if (node instanceof YamlMapping mapping) {
            mapping.entries().forEach(this::entry);
        } else if (node instanceof YamlSequence list) {
            list.items().forEach(item -> node(item, false));
        } else if (image && node instanceof YamlScalar) {
            others(node.span());
        }
    }

    private void entry(YamlEntry entry) {
        others(entry.key().span());
        if (entry.key() instanceof YamlMapping braces) {
            marks.add(new TemplateMark(braces.span(), TemplateMark.Kind.ENGINE, Optional.empty()));
        }
        node(
                entry.value(),
                entry.name().filter(name -> name.value().equals("image")).isPresent());
    }

    private void properties(Span where, boolean shell) {
        Matcher found = PROPERTY.matcher(where.text());
        while (found.find()) {
            if (!shell || !isQuoted(where.text(), found.start())) {
                add(where.slice(found.start(), found.end()), TemplateMark.Kind.PROPERTY, Optional.of(found.group(1)));
            }
        }
    }

    /** Returns true when the position is within single quotes of its line, as data of a command. */
    private static boolean isQuoted(String text, int at) {
        int line = text.lastIndexOf('\n', at) + 1;
        return text.substring(line, at).chars().filter(c -> c == '\'').count() % 2 == 1;
    }

    private void others(Span where) {
        Matcher found = OTHER.matcher(where.text());
        while (found.find()) {
            Optional<String> name = Optional.ofNullable(found.group("name"));
            TemplateMark.Kind kind = name.isPresent()
                    ? TemplateMark.Kind.FILTERED
                    : found.group("script") != null ? TemplateMark.Kind.SCRIPT : TemplateMark.Kind.ENGINE;
            add(where.slice(found.start(), found.end()), kind, name);
        }
    }

    private void engine(Pattern pattern, Span where) {
        Matcher found = pattern.matcher(where.text());
        while (found.find()) {
            boolean name = found.group(1).startsWith("@");
            add(
                    where.slice(found.start(1), found.end(1)),
                    name ? TemplateMark.Kind.FILTERED : TemplateMark.Kind.ENGINE,
                    name ? Optional.of(found.group(1).replace("@", "")) : Optional.empty());
        }
    }

    private void add(Span span, TemplateMark.Kind kind, Optional<String> name) {
        marks.add(new TemplateMark(span, kind, name));
    }
}
