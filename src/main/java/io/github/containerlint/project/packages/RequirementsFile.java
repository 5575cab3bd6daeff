package io.github.containerlint.project.packages;

import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file that lists packages for pip.
 *
 * @param requests the packages, without those that come from a path, a URL or with a hash
 * @param nested the other files that it includes, relative to its directory
 * @param constrained true when another file limits the versions to choose from
 * @see <a href="https://pip.pypa.io/en/stable/reference/requirements-file-format/">requirements file format</a>
 */
public record RequirementsFile(
        SourceFile source, List<PackageRequest> requests, List<Text> nested, boolean constrained) {
    /** The longest line that is read; a longer line has hashes or is generated. */
    private static final int LONGEST = 4_000;

    private static final Pattern LINE = Pattern.compile("(?<content>[^\\r\\n]*)(?:\\r\\n|\\r|\\n|$)");
    private static final Pattern WHOLE_COMMENT = Pattern.compile("\\s*#.*");
    private static final Pattern COMMENT = Pattern.compile("(?:^|(?<=\\s))#.*");
    private static final Pattern OPTIONS = Pattern.compile("\\s-{1,2}[A-Za-z]");
    private static final Pattern NESTED = Pattern.compile("(?:-r|--requirement\\b)[\\s=]*(?<path>\\S+)");
    private static final Pattern CONSTRAINED = Pattern.compile("(?:-c|--constraint\\b).*|--no-index\\b.*");

    public RequirementsFile {
        requests = List.copyOf(requests);
        nested = List.copyOf(nested);
    }

    /** Returns true when all lines of a file read like requirements, independent of its name. */
    public static boolean isOne(SourceFile source) {
        List<Text> lines = lines(source);
        return !lines.isEmpty()
                && lines.stream().map(RequirementsFile::withoutOptions).allMatch(RequirementsFile::isRequirement);
    }

    private static boolean isRequirement(Text line) {
        return line.value().startsWith("-")
                || line.value().matches("[a-z+]+://\\S+|pip|setuptools|wheel|uv")
                || PythonRequirement.of(line).isPresent();
    }

    /** Reads the requirements in a file; lines that cannot be parsed are left out. */
    public static RequirementsFile read(SourceFile source) {
        List<PackageRequest> requests = new ArrayList<>();
        List<Text> nested = new ArrayList<>();
        boolean constrained = false;
        for (Text line : lines(source)) {
            Matcher other = NESTED.matcher(line.value());
            if (other.matches()) {
                nested.add(line.slice(other.start("path"), other.end("path")));
            } else if (line.value().startsWith("-")) {
                constrained |= CONSTRAINED.matcher(line.value()).matches();
            } else if (!line.value().contains("--hash") && !line.value().contains("${")) {
                PythonRequirement.of(withoutOptions(line)).ifPresent(requests::add);
            }
        }
        return new RequirementsFile(source, requests, nested, constrained);
    }

    private static Text withoutOptions(Text line) {
        Matcher options = OPTIONS.matcher(line.value());
        return options.find() ? line.slice(0, options.start()) : line;
    }

    /** The lines of a file, continued lines joined, without comments and blank lines. */
    private static List<Text> lines(SourceFile source) {
        List<Text> joined = new ArrayList<>();
        Text.Builder open = Text.builder(source.span());
        Matcher line = LINE.matcher(source.text());
        while (line.find()) {
            String content = line.group("content");
            boolean comment = WHOLE_COMMENT.matcher(content).matches();
            boolean continued = !comment && content.endsWith("\\");
            Span written = source.span(line.start("content"), line.end("content") - (continued ? 1 : 0));
            if (!comment) {
                open.append(written);
            }
            if (!continued) {
                joined.add(open.build());
                open = Text.builder(source.span());
            }
        }
        joined.add(open.build());
        return joined.stream()
                .filter(text -> text.length() <= LONGEST)
                .map(RequirementsFile::withoutComment)
                .filter(text -> !text.isBlank())
                .toList();
    }

    private static Text withoutComment(Text line) {
        Matcher comment = COMMENT.matcher(line.value());
        return (comment.find() ? line.slice(0, comment.start()) : line).strip();
    }
}
