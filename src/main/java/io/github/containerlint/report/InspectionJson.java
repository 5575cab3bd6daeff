package io.github.containerlint.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.compose.model.ComposeJson;
import io.github.containerlint.dockerfile.stage.Stage;
import io.github.containerlint.image.Datastore;
import io.github.containerlint.image.ImageReference;
import io.github.containerlint.project.Composition;
import io.github.containerlint.project.Project;
import io.github.containerlint.project.build.ImageBuild;
import io.github.containerlint.project.command.EffectiveCommand;
import io.github.containerlint.project.container.Container;
import io.github.containerlint.project.container.EffectiveHealthcheck;
import io.github.containerlint.project.container.Layer;
import io.github.containerlint.project.context.ContextFiles;
import io.github.containerlint.project.install.DependencyDirectory;
import io.github.containerlint.source.Text;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The linter's view of a project as JSON: the output of {@code docker compose config}, and under {@code
 * x-container-lint} for each service its build, its command and its mounts.
 *
 * <p>One Compose project is an object, several are an array of objects.
 */
public final class InspectionJson {
    private final JsonGenerator json;
    private final Shown shown;

    private InspectionJson(JsonGenerator json, Shown shown) {
        this.json = json;
        this.shown = shown;
    }

    /**
     * The view of a project.
     *
     * @param service the only service below {@code x-container-lint}; empty for all
     */
    public static String of(Project project, Optional<String> service) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = ShownJson.into(out)) {
            new InspectionJson(json, new Shown(project.secrets())).write(project.compositions(), service);
            json.writeRaw('\n');
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString();
    }

    private void write(List<Composition> compositions, Optional<String> service) throws IOException {
        boolean several = compositions.size() != 1;
        if (several) {
            json.writeStartArray();
        }
        for (Composition composition : compositions) {
            write(composition, service);
        }
        if (several) {
            json.writeEndArray();
        }
    }

    private void write(Composition composition, Optional<String> service) throws IOException {
        json.writeStartObject();
        ComposeJson.entries(composition.compose(), new GeneratorSink(json), shown::value);
        json.writeObjectFieldStart("x-container-lint");
        for (Container container : composition.containers()) {
            if (service.map(container.service().name().value()::equals).orElse(true)) {
                write(container);
            }
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void write(Container container) throws IOException {
        json.writeObjectFieldStart(shown.value(container.service().name()));
        Optional<ImageReference> image = container.image();
        if (image.isPresent()) {
            json.writeStringField("image", shown.value(image.get().text()));
        }
        Optional<ImageBuild> build = container.build();
        if (build.isPresent()) {
            write(build.get());
        }
        Optional<EffectiveCommand> command = container.command();
        if (command.isPresent()) {
            strings("command", command.get().words().stream().map(shown::value).toList());
            json.writeBooleanField("commandComplete", command.get().isComplete());
        }
        Optional<Datastore> datastore = container.datastore();
        if (datastore.isPresent()) {
            json.writeStringField("datastore", datastore.get().name());
        }
        json.writeStringField(
                "lifespan", container.lifespan().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        List<ConfigScalar> profiles = container.service().profiles();
        if (!profiles.isEmpty()) {
            strings(
                    "profiles",
                    profiles.stream()
                            .map(profile -> shown.value(profile.text()))
                            .toList());
            json.writeBooleanField("active", container.compose().isActive(container.service()));
        }
        Optional<EffectiveHealthcheck> healthcheck = container.healthcheck();
        if (healthcheck.isPresent()) {
            write(healthcheck.get());
        }
        json.writeArrayFieldStart("mounts");
        for (Layer layer : container.filesystem().layers()) {
            write(layer, container);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(EffectiveHealthcheck check) throws IOException {
        json.writeObjectFieldStart("healthcheck");
        json.writeStringField("origin", check.origin().name().toLowerCase(Locale.ROOT));
        strings("test", check.test().stream().map(shown::value).toList());
        for (Map.Entry<String, Text> timing : check.timings().entrySet()) {
            json.writeStringField(timing.getKey(), shown.value(timing.getValue()));
        }
        json.writeEndObject();
    }

    private void write(ImageBuild build) throws IOException {
        json.writeObjectFieldStart("build");
        json.writeStringField("dockerfile", build.dockerfile().source().path());
        json.writeStringField(
                "stage",
                build.stage().name().map(shown::value).orElse("" + build.stage().index()));
        strings("lineage", build.stage().lineage().stream().map(this::name).toList());
        Optional<ContextFiles> files = build.files();
        if (files.isPresent()) {
            json.writeStringField(
                    "context",
                    shown.value(
                            files.get().display(""), build.dockerfile().source().start()));
        }
        Optional<String> ignoreFile = files.flatMap(ContextFiles::ignoreFile)
                .map(file -> file.source().path());
        if (ignoreFile.isPresent()) {
            json.writeStringField("ignoreFile", ignoreFile.get());
        }
        Optional<Text> workdir = build.state().workdir();
        if (workdir.isPresent()) {
            json.writeStringField("workdir", shown.value(workdir.get()));
        }
        json.writeArrayFieldStart("dependencyDirectories");
        for (DependencyDirectory directory : build.dependencyDirectories()) {
            json.writeStartObject();
            json.writeStringField("path", shown.value(directory.path(), directory));
            json.writeStringField("maker", shown.value(directory.maker(), directory));
            json.writeNumberField(
                    "line", directory.span().written().startPosition().line());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private String name(Stage stage) {
        return stage.name().map(shown::value).orElse("" + stage.index());
    }

    private void write(Layer layer, Container container) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", layer.kind().noun());
        Optional<String> source = container.sourceOf(layer);
        if (source.isPresent()) {
            json.writeStringField("source", shown.value(source.get(), layer));
        }
        json.writeStringField("target", shown.value(layer.target(), layer));
        strings(
                "hides",
                container.hiddenBy(layer).stream()
                        .map(entry -> shown.value(entry.path(), entry))
                        .toList());
        json.writeEndObject();
    }

    private void strings(String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}
