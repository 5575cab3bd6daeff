package io.github.containerlint.project.install;

import io.github.containerlint.facts.DirectoryKind;
import io.github.containerlint.image.ContainerPath;
import io.github.containerlint.project.context.ContextFiles;
import io.github.containerlint.project.context.ContextSources;
import io.github.containerlint.project.context.FilesInStage;
import io.github.containerlint.project.files.ContextPaths;
import io.github.containerlint.project.files.PathGlob;
import io.github.containerlint.shell.Argument;
import io.github.containerlint.shell.CommandOptions;
import io.github.containerlint.shell.ShellCommand;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.yaml.YamlMapping;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the members of a pnpm workspace that get a {@code node_modules} of their own: those whose {@code package.json}
 * the command finds in its image and that need packages.
 *
 * @see <a href="https://pnpm.io/pnpm-workspace_yaml">pnpm-workspace.yaml</a>
 * @see <a href="https://pnpm.io/settings/node-modules">node-modules settings</a>
 * @see <a href="https://pnpm.io/filtering">filtering</a>
 */
final class WorkspaceMembers {
    private static final String MANIFEST = "pnpm-workspace.yaml";

    /** The deepest level below the workspace at which members are searched. */
    private static final int MAX_DEPTH = 5;

    /** The most directories that are searched for members. */
    private static final int MAX_DIRECTORIES = 2_000;

    /** Settings with which members get no {@code node_modules}, or a directory with another name. */
    private static final Pattern OTHERWISE = Pattern.compile(
            "(?m)^\\s*(node-linker\\s*=\\s*(hoisted|pnp)|modules-dir\\s*=|recursive-install\\s*=\\s*false)");

    private static final List<String> ALWAYS = List.of("dependencies", "optionalDependencies");
    private static final String DEVELOPMENT = "devDependencies";

    private final ShellCommand command;
    private final CommandOptions options;
    private final FilesInStage files;

    private WorkspaceMembers(ShellCommand command, CommandOptions options, FilesInStage files) {
        this.command = command;
        this.options = options;
        this.files = files;
    }

    /** The directories of the members in the image; empty where the command installs for one directory only. */
    static List<ContainerPath> of(ShellCommand command, CommandOptions options, FilesInStage files) {
        WorkspaceMembers members = new WorkspaceMembers(command, options, files);
        boolean alone = options.has("--ignore-workspace") || options.isPositional(0, "add");
        return alone ? List.of() : members.root().map(members::below).orElse(List.of());
    }

    /** The nearest directory with the workspace's manifest, at or above the directory that the command installs for. */
    private Optional<ContainerPath> root() {
        Optional<String> option = options.has("-C", "--dir", "--prefix")
                ? options.value("-C", "--dir", "--prefix")
                        .flatMap(Argument::value)
                        .map(CharSequence::toString)
                : Optional.of("");
        return command.directory()
                .flatMap(ContainerPath::of)
                .flatMap(directory -> option.map(directory::resolve))
                .flatMap(directory -> directory
                        .upwards()
                        .filter(above ->
                                files.origin(command, above.resolve(MANIFEST)).isPresent())
                        .findFirst());
    }

    private List<ContainerPath> below(ContainerPath root) {
        Optional<YamlMapping> manifest =
                files.read(command, root.resolve(MANIFEST)).flatMap(YamlFields::top);
        boolean otherwise = files.read(command, root.resolve(".npmrc"))
                        .filter(file -> OTHERWISE.matcher(file.text()).find())
                        .isPresent()
                || manifest.filter(WorkspaceMembers::placesOtherwise).isPresent();
        List<String> patterns =
                manifest.map(found -> YamlFields.items(found, "packages")).orElse(List.of());
        if (otherwise || patterns.isEmpty()) {
            return List.of();
        }
        String directory = ContextPaths.parent(
                files.origin(command, root.resolve(MANIFEST)).orElseThrow());
        return candidates(directory).stream()
                .filter(member -> matches(member, patterns))
                .filter(member -> asks(root, member))
                .map(root::resolve)
                .toList();
    }

    private static boolean placesOtherwise(YamlMapping manifest) {
        return YamlFields.scalar(manifest, "nodeLinker")
                        .filter(linker -> !linker.equals("isolated"))
                        .isPresent()
                || YamlFields.scalar(manifest, "modulesDir").isPresent()
                || YamlFields.scalar(manifest, "recursiveInstall")
                        .filter("false"::equals)
                        .isPresent();
    }

    /** The directories below the workspace that have a {@code package.json}, relative to the workspace. */
    private List<String> candidates(String workspace) {
        ContextFiles context = files.context().orElseThrow();
        List<String> found = new ArrayList<>();
        Deque<String> open = new ArrayDeque<>(List.of(""));
        for (int visited = 0; !open.isEmpty() && visited < MAX_DIRECTORIES; visited++) {
            String at = open.removeFirst();
            String path = at.isEmpty() ? workspace : ContextPaths.child(workspace, at);
            List<String> names = context.names(path);
            if (!at.isEmpty() && names.contains("package.json")) {
                found.add(at);
            }
            names.stream()
                    .filter(name -> !name.startsWith(".") && !DirectoryKind.NODE_MODULES.has(name))
                    .filter(name -> at.split("/").length < MAX_DEPTH)
                    .filter(name -> context.isDirectory(ContextPaths.child(path, name)))
                    .forEach(name -> open.addLast(ContextPaths.child(at, name)));
        }
        return found;
    }

    private static boolean matches(String member, List<String> patterns) {
        return patterns.stream().filter(pattern -> !pattern.startsWith("!")).anyMatch(pattern -> fits(member, pattern))
                && patterns.stream()
                        .filter(pattern -> pattern.startsWith("!"))
                        .noneMatch(pattern -> fits(member, pattern.substring(1)));
    }

    private static boolean fits(String member, String pattern) {
        String bare = pattern.replaceFirst("^\\./", "").replaceFirst("/+$", "");
        return PathGlob.problem(bare).isEmpty() && new PathGlob(bare).matches(Path.of(member));
    }

    /**
     * Returns true when the member's manifest is in the image and needs packages, and no filter leaves the member out.
     */
    private boolean asks(ContainerPath root, String member) {
        Optional<SourceFile> manifest = files.read(command, root.resolve(member).resolve("package.json"));
        Optional<YamlMapping> content = manifest.flatMap(YamlFields::top);
        boolean production = options.has("-P", "--prod", "--production");
        Stream<String> kinds = production ? ALWAYS.stream() : Stream.concat(ALWAYS.stream(), Stream.of(DEVELOPMENT));
        return content.filter(found ->
                        kinds.anyMatch(kind -> !YamlFields.names(found, kind).isEmpty()))
                .filter(found ->
                        isWanted(member, YamlFields.scalar(found, "name").orElse("")))
                .isPresent();
    }

    private boolean isWanted(String member, String name) {
        List<Argument> filters = options.values("--filter", "-F");
        return filters.isEmpty()
                || filters.stream()
                        .flatMap(filter -> filter.value().stream())
                        .map(filter -> filter.value().replaceAll("^(\\.\\.\\.)?\\^?|\\^?(\\.\\.\\.)?$", ""))
                        .anyMatch(filter -> filter.equals(name)
                                || name.endsWith("/" + filter)
                                || filter.startsWith(".")
                                        && ContextSources.clean(filter).equals(member));
    }
}
