package io.github.containerlint.project.container;

import io.github.containerlint.compose.model.Assignment;
import io.github.containerlint.dockerfile.expand.Variable;
import io.github.containerlint.dockerfile.stage.StageState;
import io.github.containerlint.facts.PathKind;
import io.github.containerlint.image.ContainerPath;
import io.github.containerlint.project.build.ImageBuild;
import io.github.containerlint.project.command.EffectiveCommand;
import io.github.containerlint.project.install.DependencyDirectory;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * An image that is started: by a service, or alone when no Compose file builds it.
 *
 * @param container empty when no Compose file builds the image
 */
@API(status = Status.EXPERIMENTAL)
public record ContainerStart(ImageBuild image, Optional<Container> container, EffectiveCommand command) {
    private static final String UNKNOWN = "$UNKNOWN";

    /** The element to report: a service such as {@code services.web}, or the Dockerfile. */
    public String subject() {
        return container.map(found -> found.service().subject()).orElseGet(image::title);
    }

    /** The Python environments in the image, such as a {@code .venv}, that have a Python of their own. */
    public List<DependencyDirectory> virtualEnvironments() {
        return image.dependencyDirectories().stream()
                .filter(directory -> directory.kind().isEnvironment())
                .toList();
    }

    /** Returns true when programs of a directory are found by their bare names, or when PATH is not known. */
    public boolean mayFindIn(ContainerPath directory) {
        List<String> path = searchPath();
        boolean unknown = path.stream().anyMatch(ContainerStart::isUnknown);
        return unknown
                || PathKind.SEARCH_PATH.has(directory.value())
                || path.stream()
                        .flatMap(entry -> ContainerPath.of(entry).stream())
                        .anyMatch(directory::equals);
    }

    private static boolean isUnknown(String entry) {
        return entry.contains("$") && !entry.equals("$PATH") && !entry.equals("${PATH}");
    }

    /** The service's own PATH, which replaces the PATH of the image. */
    public Optional<Assignment> ownSearchPath() {
        return container.flatMap(found -> found.service().environment("PATH"));
    }

    private List<String> searchPath() {
        Optional<Assignment> own = ownSearchPath();
        if (own.isPresent()) {
            return split(own.get().known().orElse(UNKNOWN));
        }
        if (container.filter(found -> found.fileVariables().sets("PATH")).isPresent()) {
            return List.of(UNKNOWN);
        }
        return split(written(image.state()));
    }

    private static String written(StageState state) {
        Variable path = state.environment().variable("PATH");
        if (path instanceof Variable.Known known) {
            return known.value().value();
        }
        return path instanceof Variable.Partial partial ? partial.value().value() : "$PATH";
    }

    private static List<String> split(String path) {
        return Arrays.asList(path.split(":"));
    }

    /**
     * Returns true when programs of a dependency directory are found by their bare names, or when PATH is not known.
     */
    public boolean mayFind(DependencyDirectory directory) {
        return directory.programs().filter(this::mayFindIn).isPresent();
    }

    /**
     * Returns true when the container's variable contains the text, or may contain it because its value is not known.
     */
    public boolean mayHave(String variable, String text) {
        Optional<Assignment> own = container.flatMap(found -> found.service().environment(variable));
        if (own.isPresent()) {
            return own.get().known().map(value -> value.contains(text)).orElse(true);
        }
        boolean inFile =
                container.filter(found -> found.fileVariables().sets(variable)).isPresent();
        Variable written = image.state().environment().variable(variable);
        return inFile
                || written instanceof Variable.Partial
                || written instanceof Variable.Known known
                        && known.value().value().contains(text);
    }

    /**
     * Returns true when {@code uv run} would lock and sync an environment at start, although the image has one outside
     * of PATH.
     */
    public boolean syncsAtStart() {
        return !virtualEnvironments().isEmpty()
                && !isHidden()
                && !mayFindEnvironment()
                && UvRun.of(command).filter(UvRun::locks).isPresent();
    }

    /**
     * The environment that uv has filled for the project and that {@code uv run} does not use: {@code uv run} creates
     * another one when the container starts. Empty when there is none.
     */
    public Optional<DependencyDirectory> environmentPassedOver() {
        List<DependencyDirectory> filled = virtualEnvironments().stream()
                .filter(environment -> environment.maker().matches("uv (sync|add)"))
                .toList();
        Optional<UvRun> run = UvRun.of(command).filter(UvRun::syncs);
        boolean used = run.isEmpty() || virtualEnvironments().stream().anyMatch(run.get()::mayUse);
        return used || isHidden() ? Optional.empty() : filled.stream().findFirst();
    }

    private boolean isHidden() {
        return container.filter(found -> !found.hiddenDependencies().isEmpty()).isPresent();
    }

    private boolean mayFindEnvironment() {
        return virtualEnvironments().stream().anyMatch(this::mayFind);
    }
}
