package io.github.containerlint.project;

import io.github.containerlint.project.files.FileDiscovery;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.SourceTree;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The names that scripts, Makefiles, files for CI, and Compose files that are not linted give to the images that they
 * build.
 */
final class ScriptedImages {
    /** Matches scripts that may build images, because they name a tool for it. */
    private static final Pattern ABOUT_IMAGES = Pattern.compile("(?i)docker|podman|buildah|nerdctl|kaniko|container");

    private static final Pattern CONTINUED = Pattern.compile("[\\\\^`][ \\t]*\\R\\s*");

    /** Variables as {@code ${{ env.NAME }}} of a workflow and {@code $(NAME)} of a Makefile. */
    private static final Pattern OTHER_VARIABLE =
            Pattern.compile("\\$\\{\\{\\s*(?:env|vars)\\.(\\w+)\\s*}}|\\$\\((\\w+)\\)");

    private static final Pattern BUILD = Pattern.compile("\\b(?:build|bud)\\b[^\\n;&|]*|/executor\\b[^\\n;&|]*");
    private static final Pattern TAG_OPTION =
            Pattern.compile("(?<![\\w-])(?:-t|--tag|--destination)(?:[\\s=]+|[\"']\\s*,\\s*)[\"']?([^\\s\"',;\\])]+)");
    private static final Pattern TAG_COMMAND = Pattern.compile(
            "(?m)\\b(?:docker|podman|nerdctl|buildah)\\b[^\\n;&|]*?(?<![\\w-])tag\\s+\\S+\\s+[\"']?([^\\s\"';&|)]+)");
    private static final Pattern GROOVY = Pattern.compile("docker\\.build\\(\\s*[\"']([^\"']+)");
    private static final Pattern BAKE = Pattern.compile("\\btags[\"']?\\s*[=:]\\s*\\[([^\\]]*)]");
    private static final Pattern QUOTED = Pattern.compile("[\"']([^\"']+)[\"']");

    /** The {@code tags} and {@code images} inputs of the build actions: one name or a block of names. */
    private static final Pattern ACTION_INPUT =
            Pattern.compile("(?m)^([ \\t]*)(?:tags|images?):[ \\t]*(?:[|>][-+]?[ \\t]*((?:\\R\\1[ \\t]+.*)*)|(\\S.*))");

    private static final Pattern ACTION = Pattern.compile("(build-push|metadata|buildah-build)(-action)?@");
    private static final Pattern SEPARATOR = Pattern.compile("[\\s,]+");

    private static final Pattern ASSIGNMENT = Pattern.compile(
            "(?m)^[ \\t]*(?:export |readonly |local |set |- |\\$)?[\"']?([A-Za-z_]\\w*)[\"']?[ \\t]*(?::=|\\?=|=|:)[ \\t]*[\"']?([^\\s\"'#]+)");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)(?::?-[^}]*)?}|\\$(\\w+)|%(\\w+)%");

    private static final int MOST_NESTED = 3;

    private final Supplier<List<SourceFile>> files;
    private final Supplier<List<SourceFile>> composeFiles;
    private List<String> names;

    private ScriptedImages(Supplier<List<SourceFile>> files, Supplier<List<SourceFile>> composeFiles) {
        this.files = files;
        this.composeFiles = composeFiles;
    }

    /** The names in the project's files, which are read on first use. */
    ScriptedImages(SourceTree tree, FileDiscovery project) {
        this(
                () -> read(tree, project.scripts().stream()),
                () -> read(
                        tree,
                        project.directories().stream()
                                .flatMap(directory -> project.composeSiblings(directory).stream())));
    }

    private static List<SourceFile> read(SourceTree tree, Stream<Path> paths) {
        return paths.flatMap(path -> tree.read(path).stream()).toList();
    }

    static ScriptedImages none() {
        return new ScriptedImages(List::of, List::of);
    }

    /** The names as written, with their tags; variables are replaced where the same file sets them. */
    List<String> names() {
        if (names == null) {
            Stream<String> scripted = files.get().stream()
                    .map(SourceFile::text)
                    .filter(text -> ABOUT_IMAGES.matcher(text).find())
                    .flatMap(ScriptedImages::names);
            Stream<String> composed =
                    composeFiles.get().stream().flatMap(file -> UnlintedServices.builtImages(file).stream());
            names = Stream.concat(scripted, composed).distinct().toList();
        }
        return names;
    }

    private static Stream<String> names(String written) {
        String text = OTHER_VARIABLE
                .matcher(CONTINUED.matcher(written).replaceAll(" "))
                .replaceAll(found -> Matcher.quoteReplacement("${" + name(found) + "}"));
        Stream<String> options = BUILD.matcher(text)
                .results()
                .map(MatchResult::group)
                .flatMap(statement -> groups(TAG_OPTION, statement));
        Stream<String> baked = groups(BAKE, text).flatMap(list -> groups(QUOTED, list));
        Stream<String> found = Stream.of(options, baked, groups(TAG_COMMAND, text), groups(GROOVY, text), actions(text))
                .flatMap(part -> part);
        Map<String, String> values = values(text);
        return found.map(name -> putIn(name, values));
    }

    private static Stream<String> actions(String text) {
        return ACTION.matcher(text).find()
                ? ACTION_INPUT
                        .matcher(text)
                        .results()
                        .map(found -> found.group(2) == null ? found.group(3) : found.group(2))
                        .flatMap(SEPARATOR::splitAsStream)
                        .map(name -> name.replaceAll("^[\"']|[\"']$", ""))
                        .filter(name -> !name.isEmpty())
                : Stream.empty();
    }

    private static Stream<String> groups(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1));
    }

    private static Map<String, String> values(String text) {
        Map<String, String> values = new HashMap<>();
        ASSIGNMENT.matcher(text).results().forEach(found -> values.putIfAbsent(found.group(1), found.group(2)));
        return values;
    }

    private static String putIn(String name, Map<String, String> values) {
        String text = name;
        for (int round = 0; round < MOST_NESTED; round++) {
            text = VARIABLE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value(found, values)));
        }
        return text;
    }

    /** The value of the variable; the variable as written where the file does not set it. */
    private static String value(MatchResult variable, Map<String, String> values) {
        return values.getOrDefault(name(variable), variable.group());
    }

    /** The first group that matched. */
    private static String name(MatchResult variable) {
        return IntStream.rangeClosed(1, variable.groupCount())
                .mapToObj(variable::group)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }
}
