package io.github.containerlint.project.container;

import io.github.containerlint.compose.model.Assignment;
import io.github.containerlint.compose.model.Build;
import io.github.containerlint.compose.model.Service;
import io.github.containerlint.project.build.ImageBuild;
import io.github.containerlint.project.environment.ConfiguredVariable;
import io.github.containerlint.project.environment.EnvFileVariables;
import io.github.containerlint.project.environment.PartialText;
import io.github.containerlint.project.environment.SettingOrigin;
import io.github.containerlint.source.Located;
import io.github.containerlint.source.RelatedSpan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The variables that a container is started with, as far as the project's files set them. Those of the service replace
 * those of its env files, and these replace the {@code ENV} of the image that is built for the service.
 */
@API(status = Status.EXPERIMENTAL)
public final class ContainerVariables {
    private final Map<String, ConfiguredVariable> byName;

    private ContainerVariables(Map<String, ConfiguredVariable> byName) {
        this.byName = byName;
    }

    static ContainerVariables of(Service service, Optional<ImageBuild> build, EnvFileVariables files) {
        Map<String, ConfiguredVariable> further = new LinkedHashMap<>();
        build.ifPresent(image -> ofImage(service, image).forEach(variable -> further.put(variable.name(), variable)));
        files.overlayVariables(further);
        Map<String, ConfiguredVariable> all = new LinkedHashMap<>();
        service.environment().stream()
                .map(ContainerVariables::ofService)
                .forEach(variable -> all.put(variable.name(), variable));
        further.forEach(all::putIfAbsent);
        return new ContainerVariables(all);
    }

    private static ConfiguredVariable ofService(Assignment assignment) {
        return new ConfiguredVariable(
                assignment.name().value(),
                assignment.value().map(PartialText::of),
                SettingOrigin.SERVICE,
                assignment.subject());
    }

    private static Stream<ConfiguredVariable> ofImage(Service service, ImageBuild image) {
        Located place = service.build().<Located>map(Build::key).orElse(service);
        RelatedSpan use = new RelatedSpan(place.span(), "'%s' builds the image".formatted(service.name()));
        return image.state().environment().known().entrySet().stream()
                .map(variable -> new ConfiguredVariable(
                        variable.getKey(),
                        Optional.of(PartialText.known(variable.getValue()).usedAt(use)),
                        SettingOrigin.IMAGE,
                        service.subject("build")));
    }

    /** All variables: first the service's own in their order, then those of the env files, then those of the image. */
    public List<ConfiguredVariable> all() {
        return List.copyOf(byName.values());
    }

    /** The variable of this name; empty where no file sets it. */
    public Optional<ConfiguredVariable> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The value of a variable; empty unless all of it is known. */
    public Optional<String> known(String name) {
        return find(name).flatMap(ConfiguredVariable::known);
    }
}
