package io.github.containerlint.project.build;

import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.compose.model.Assignment;
import io.github.containerlint.compose.model.Build;
import io.github.containerlint.compose.model.Service;
import io.github.containerlint.dockerfile.expand.Variable;
import io.github.containerlint.dockerfile.stage.BuildArgs;
import io.github.containerlint.dockerfile.stage.Dockerfile;
import io.github.containerlint.dockerfile.stage.Stage;
import io.github.containerlint.project.context.BuildContext;
import io.github.containerlint.project.files.Checkout;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.SourceTree;
import io.github.containerlint.source.Spelling;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the context, the Dockerfile, the stage and the ignore file that a service's {@code build} means. */
public final class BuildPlanner {
    private final SourceTree tree;
    private final Checkout files;
    private final ImageBuilds dockerfiles;

    public BuildPlanner(Checkout files, ImageBuilds dockerfiles) {
        this.tree = files.tree();
        this.files = files;
        this.dockerfiles = dockerfiles;
    }

    /**
     * The plan of the service's {@code build}; empty when it has none. Files that do not exist are part of the plan.
     */
    public Optional<BuildPlan> plan(Service service) {
        return service.build().map(build -> plan(build, service));
    }

    /** The plan of a build without a look at any file. */
    public static BuildPlan unread(Build build) {
        return new BuildPlan(
                build,
                new BuildContext.Unknown(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private BuildPlan plan(Build build, Service service) {
        BuildContext context = context(build);
        Optional<Path> path = build.dockerfileInline().isPresent() ? Optional.empty() : dockerfilePath(build, context);
        Optional<Dockerfile> dockerfile = build.dockerfileInline().isPresent()
                ? build.dockerfileInline()
                        .flatMap(ConfigScalar::knownText)
                        .map(SourceFile::embedded)
                        .map(dockerfiles::parsed)
                : path.flatMap(tree::read).map(dockerfiles::parsed);
        BuildArgs args = args(build);
        Optional<Dockerfile> resolved = dockerfile.map(file -> dockerfiles.with(file, args));
        Optional<ImageBuild> image = resolved.flatMap(file -> stage(build, file)
                .map(stage -> dockerfiles.image(
                        file,
                        stage,
                        context,
                        args,
                        namedContexts(build),
                        List.of(service.name().value()))));
        return new BuildPlan(build, context, path, resolved, image, missing(context, path));
    }

    private BuildContext context(Build build) {
        Optional<String> written = build.context().known();
        if (written.filter(BuildContext::isRemote).isPresent()) {
            return new BuildContext.Remote(written.get());
        }
        return build.context()
                .asPath()
                .filter(tree::isInside)
                .<BuildContext>map(BuildContext.Local::new)
                .orElseGet(BuildContext.Unknown::new);
    }

    private Optional<Path> dockerfilePath(Build build, BuildContext context) {
        return context.localDirectory()
                .flatMap(directory -> build.dockerfile().known().flatMap(name -> resolve(directory, name)))
                .map(this::inEitherCase);
    }

    /** The path, or {@code dockerfile} where only that exists: BuildKit takes it in place of {@code Dockerfile}. */
    private Path inEitherCase(Path path) {
        Path lower = path.resolveSibling("dockerfile");
        boolean standard = path.endsWith("Dockerfile");
        return standard && !tree.isFile(path) && tree.isFile(lower) ? lower : path;
    }

    /**
     * The missing context or Dockerfile; empty for an inline or remote Dockerfile, which is not searched on the disk.
     */
    private Optional<MissingInput> missing(BuildContext context, Optional<Path> dockerfile) {
        Optional<Path> directory = context.localDirectory().filter(found -> dockerfile.isPresent());
        if (directory.filter(files::isMissing).isPresent()) {
            return directory.map(path -> new MissingInput(MissingInput.Kind.CONTEXT, similar(path)));
        }
        return dockerfile
                .filter(files::isMissing)
                .map(path -> new MissingInput(MissingInput.Kind.DOCKERFILE, similar(path, directory)));
    }

    /**
     * A name that was probably meant: first the same file at the top of the context, because paths are relative to it.
     */
    private Optional<String> similar(Path dockerfile, Optional<Path> context) {
        Path name = dockerfile.getFileName();
        return context.filter(top -> tree.isFile(top.resolve(name)))
                .map(top -> name.toString())
                .or(() -> similar(dockerfile));
    }

    private Optional<String> similar(Path path) {
        return Spelling.nearest(path.getFileName().toString(), files.siblings(path));
    }

    private static Optional<Path> resolve(Path directory, String name) {
        try {
            return Optional.of(directory.resolve(name).normalize());
        } catch (InvalidPathException unusable) {
            return Optional.empty();
        }
    }

    private static Set<String> namedContexts(Build build) {
        return build.additionalContexts().stream()
                .map(context -> context.name().value())
                .collect(Collectors.toSet());
    }

    private static BuildArgs args(Build build) {
        Map<String, Variable> values = new HashMap<>();
        for (Assignment arg : build.args()) {
            Variable value = arg.value()
                    .flatMap(ConfigScalar::knownText)
                    .map(Variable::of)
                    .orElse(Variable.UNKNOWN);
            values.put(arg.name().value(), value);
        }
        return new BuildArgs(values);
    }

    private static Optional<Stage> stage(Build build, Dockerfile file) {
        return build.target().isPresent()
                ? build.target().flatMap(ConfigScalar::known).flatMap(file::stage)
                : file.lastStage();
    }
}
