package io.github.containerlint.project.build;

import io.github.containerlint.dockerfile.parse.DockerfileParser;
import io.github.containerlint.dockerfile.stage.BuildArgs;
import io.github.containerlint.dockerfile.stage.Dockerfile;
import io.github.containerlint.dockerfile.stage.Stage;
import io.github.containerlint.dockerignore.DockerignoreFile;
import io.github.containerlint.image.BaseImages;
import io.github.containerlint.project.context.BuildContext;
import io.github.containerlint.project.context.ContextFiles;
import io.github.containerlint.project.files.Checkout;
import io.github.containerlint.project.install.DependencyLedger;
import io.github.containerlint.project.install.DependencyScan;
import io.github.containerlint.project.install.ToolPresets;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.SourceTree;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The Dockerfiles of a project and their image builds; each text is parsed once. */
public final class ImageBuilds {
    private final Checkout host;
    private final SourceTree tree;
    private final BaseImages bases;
    private final Map<SourceFile, Dockerfile> parsed = new LinkedHashMap<>();
    private final Map<SourceFile, DockerignoreFile> ignoreFiles = new LinkedHashMap<>();
    /** By the source and the arguments. */
    private final Map<List<Object>, Dockerfile> resolved = new LinkedHashMap<>();
    /** By the source, the arguments and the build context. */
    private final Map<List<Object>, DependencyScan> scans = new LinkedHashMap<>();

    public ImageBuilds(Checkout host, BaseImages bases) {
        this.host = host;
        this.bases = bases;
        this.tree = host.tree();
    }

    /** The Dockerfile in a source text, parsed on first use. */
    public Dockerfile parsed(SourceFile source) {
        return parsed.computeIfAbsent(source, DockerfileParser::parse);
    }

    Dockerfile with(Dockerfile file, BuildArgs args) {
        return resolved.computeIfAbsent(List.of(file.source(), args), key -> file.with(args));
    }

    /** The build of a stage by the Dockerfile alone, without a service or arguments. */
    public ImageBuild image(Dockerfile file, Stage stage, BuildContext context) {
        return image(file, stage, context, BuildArgs.NONE, Set.of(), List.of());
    }

    ImageBuild image(
            Dockerfile file,
            Stage stage,
            BuildContext context,
            BuildArgs args,
            Set<String> namedContexts,
            List<String> services) {
        Optional<ContextFiles> files = context.localDirectory()
                .map(directory -> new ContextFiles(host, directory, ignoreFile(file, directory)));
        DependencyScan scan = scans.computeIfAbsent(
                List.of(file.source(), args, context),
                key -> new DependencyScan(file, files, ToolPresets.of(tree, context, file), bases));
        DependencyLedger ledger = scan.of(stage);
        return new ImageBuild(
                file,
                stage,
                context,
                files,
                args,
                namedContexts,
                services,
                ledger.directories(),
                ledger.installedSystemWide());
    }

    /**
     * The ignore file of the build: {@code NAME.dockerignore} beside the Dockerfile, else the context's {@code
     * .dockerignore}.
     */
    private Optional<DockerignoreFile> ignoreFile(Dockerfile file, Path context) {
        Path location = file.source().location();
        return tree.read(location.resolveSibling(location.getFileName() + ".dockerignore"))
                .or(() -> tree.read(context.resolve(".dockerignore")))
                .map(source -> ignoreFiles.computeIfAbsent(source, DockerignoreFile::parse));
    }

    /** All Dockerfiles that were parsed, including those inside Compose files. */
    public List<Dockerfile> all() {
        return List.copyOf(parsed.values());
    }
}
