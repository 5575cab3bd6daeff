package io.github.containerlint.project;

import io.github.containerlint.compose.Assignment;
import io.github.containerlint.compose.Build;
import io.github.containerlint.compose.ConfigScalar;
import io.github.containerlint.compose.Service;
import io.github.containerlint.dockerfile.BuildArgs;
import io.github.containerlint.dockerfile.Dockerfile;
import io.github.containerlint.dockerfile.Stage;
import io.github.containerlint.dockerfile.Variable;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.SourceTree;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds what a service's {@code build} means: context, Dockerfile, stage, ignore file. */
final class BuildPlanner {
    private final SourceTree tree;
    private final Dockerfiles dockerfiles;

    BuildPlanner(SourceTree tree, Dockerfiles dockerfiles) {
        this.tree = tree;
        this.dockerfiles = dockerfiles;
    }

    Optional<BuildPlan> plan(Service service) {
        return service.build().map(build -> plan(build, service));
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
        return new BuildPlan(build, context, path, dockerfile, image);
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

    private static Optional<Path> dockerfilePath(Build build, BuildContext context) {
        return context.localDirectory()
                .flatMap(directory -> build.dockerfile().known().flatMap(name -> resolve(directory, name)));
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
