package io.github.containerlint.compose.load;

import io.github.containerlint.compose.config.ConfigMap;
import io.github.containerlint.compose.config.HostPaths;
import io.github.containerlint.compose.config.LoadLog;
import io.github.containerlint.compose.config.PathBase;
import io.github.containerlint.compose.model.ComposeProject;
import io.github.containerlint.compose.schema.ComposeSchema;
import io.github.containerlint.dotenv.Variables;
import io.github.containerlint.source.Problem;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.SourceTree;
import io.github.containerlint.source.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Loads Compose projects. It never throws on the content of files: their faults are among the problems. */
public final class ComposeLoader {
    private final SourceTree tree;
    private final Path directory;
    private final LoadLog log = new LoadLog();
    private final LayerSource source = new LayerSource(log);
    private final EnvFiles envFiles;

    private ComposeLoader(SourceTree tree, Path directory) {
        this.tree = tree;
        this.directory = directory.toAbsolutePath().normalize();
        this.envFiles = new EnvFiles(tree, log);
    }

    /**
     * The project of a directory: the files that {@code COMPOSE_FILE} in {@code .env} names, else those with the standard
     * names.
     *
     * @return empty when there are none
     */
    public static Optional<ComposeProject> discover(SourceTree tree, Path directory) {
        ComposeLoader loader = new ComposeLoader(tree, directory);
        Variables env = loader.envFiles.beside(loader.directory, Variables.none());
        List<Path> files = loader.named(env).orElseGet(() -> ComposeFiles.standard(tree, loader.directory));
        return files.isEmpty() || loader.isTemplate(files.get(0))
                ? Optional.empty()
                : Optional.of(loader.load(files, env));
    }

    /** Whether the file exists and the tree does not return its text, because it is a template. */
    private boolean isTemplate(Path file) {
        return tree.isFile(file) && tree.read(file).isEmpty();
    }

    /** The project that these files make together, merged in this order; the first one's directory is the project's. */
    public static ComposeProject load(SourceTree tree, List<Path> files) {
        return load(tree, files.get(0).toAbsolutePath().getParent(), files);
    }

    /**
     * The project that these files make together, merged in this order.
     *
     * @param directory the directory that relative paths are relative to and that holds {@code .env}
     */
    public static ComposeProject load(SourceTree tree, Path directory, List<Path> files) {
        ComposeLoader loader = new ComposeLoader(tree, directory);
        return loader.load(files, loader.envFiles.beside(loader.directory, Variables.none()));
    }

    /** The files that {@code COMPOSE_FILE} names; empty when it is not set. */
    private Optional<List<Path>> named(Variables env) {
        String separator = env.find("COMPOSE_PATH_SEPARATOR").map(Text::value).orElse(":");
        return env.find("COMPOSE_FILE")
                .map(Text::value)
                .filter(value -> !value.isBlank())
                .map(value -> Stream.of(value.split(Pattern.quote(separator)))
                        .flatMap(name -> HostPaths.resolve(directory, name).stream())
                        .toList());
    }

    private ComposeProject load(List<Path> paths, Variables env) {
        List<SourceFile> files = new ArrayList<>();
        for (Path path : paths) {
            Optional<SourceFile> file = tree.read(path);
            file.ifPresentOrElse(files::add, () -> unreadable(path));
        }
        if (files.isEmpty()) {
            files.add(SourceFile.of(tree.display(paths.get(0)), paths.get(0).toAbsolutePath(), ""));
        }
        SourceFile first = files.get(0);
        Text name = ProjectName.of(files.stream().map(source::yaml).toList(), env, directory, first);
        Variables variables = env.or(ProjectName.variable(name));
        Assembler assembler = new Assembler(tree, source, envFiles, log);
        ConfigMap config = assembler.assemble(files, new Scope(variables, PathBase.own(directory)), List.of());
        if (config.isEmpty() && log.problems().isEmpty()) {
            log.problem(new Problem(first.start(), "the file holds nothing; begin with 'services:'"));
        }
        ConfigMap judged = source.isWhole() ? Elements.withoutPartialServices(config) : ConfigMap.empty(config.span());
        log.problems(ComposeSchema.validateMerged(judged));
        List<Problem> inconsistencies = ComposeSchema.inconsistencies(judged);
        return project(name, new Normalizer(name).normalize(config), env, inconsistencies);
    }

    private void unreadable(Path path) {
        SourceFile missing = SourceFile.of(tree.display(path), path.toAbsolutePath(), "");
        String reason = isTemplate(path)
                ? "the file is a template"
                : tree.isInside(path) ? "there is no such file" : "the file lies outside of the project";
        log.note(missing.start(), reason + " and it was not read");
    }

    private ComposeProject project(Text name, ConfigMap config, Variables env, List<Problem> inconsistencies) {
        List<String> profiles = env.find("COMPOSE_PROFILES").map(Text::value).stream()
                .flatMap(value -> Stream.of(value.split(",")))
                .map(String::strip)
                .filter(profile -> !profile.isEmpty())
                .toList();
        return new ComposeProject(
                name,
                directory,
                log.files(),
                log.envFiles(),
                log.remarks(),
                config,
                Elements.services(config),
                Elements.resources(config),
                log.variables(),
                profiles,
                log.problems(),
                inconsistencies,
                log.notes(),
                log.gaps());
    }
}
