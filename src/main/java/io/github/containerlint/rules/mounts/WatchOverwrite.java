package io.github.containerlint.rules.mounts;

import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.compose.model.WatchRule;
import io.github.containerlint.dockerignore.IgnoreRules;
import io.github.containerlint.image.ContainerPath;
import io.github.containerlint.project.build.ImageBuild;
import io.github.containerlint.project.container.Container;
import io.github.containerlint.project.context.ContextFiles;
import io.github.containerlint.project.install.DependencyDirectory;
import io.github.containerlint.source.PathNames;
import io.github.containerlint.source.SourceTree;
import io.github.containerlint.source.Text;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A watch rule that copies the host's dependencies over those of the image.
 *
 * @param path the directory of the host's dependencies, relative to the watched path
 */
record WatchOverwrite(WatchRule rule, DependencyDirectory directory, String path) {
    private static final Set<String> COPYING = Set.of("sync", "sync+restart", "sync+exec");

    static List<WatchOverwrite> of(Container container) {
        return container.build().stream()
                .flatMap(build -> container.service().watch().stream()
                        .filter(rule ->
                                copiesEverything(rule, container.checkout().tree()))
                        .flatMap(rule -> build.dependencyDirectories().stream()
                                .flatMap(directory -> overwriting(rule, directory).stream())
                                .filter(watch -> !watch.isIgnored(build))))
                .toList();
    }

    private static boolean copiesEverything(WatchRule rule, SourceTree tree) {
        return rule.action()
                        .flatMap(ConfigScalar::known)
                        .filter(COPYING::contains)
                        .isPresent()
                && rule.include().isEmpty()
                && rule.ignore().stream().allMatch(ConfigScalar::isKnown)
                && directory(rule).filter(path -> !tree.isFile(path)).isPresent();
    }

    private static Optional<Path> directory(WatchRule rule) {
        return rule.path().flatMap(ConfigScalar::asPath);
    }

    private static Optional<WatchOverwrite> overwriting(WatchRule rule, DependencyDirectory directory) {
        return rule.target()
                .flatMap(ConfigScalar::known)
                .flatMap(ContainerPath::of)
                .filter(target -> target.isAtOrAbove(directory.path()) && !target.equals(directory.path()))
                .map(target -> target.move(directory.path(), ContainerPath.ROOT)
                        .value()
                        .substring(1))
                .map(path -> new WatchOverwrite(rule, directory, path));
    }

    private boolean isIgnored(ImageBuild build) {
        List<Text> patterns = rule.ignore().stream().map(ConfigScalar::text).toList();
        return IgnoreRules.of(patterns).excludes(path) || build.files().stream().anyMatch(files -> keepsOut(files));
    }

    /** Returns true when the ignore file of the build context excludes the path: it also applies to watched files. */
    private boolean keepsOut(ContextFiles files) {
        Path source = directory(rule).orElseThrow().resolve(path);
        return source.startsWith(files.directory()) && !files.isSent(PathNames.relative(files.directory(), source));
    }
}
