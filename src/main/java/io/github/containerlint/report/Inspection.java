package io.github.containerlint.report;

import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.compose.model.Deploy;
import io.github.containerlint.compose.model.Port;
import io.github.containerlint.compose.model.Service;
import io.github.containerlint.dockerfile.stage.Stage;
import io.github.containerlint.image.ImageReference;
import io.github.containerlint.project.Composition;
import io.github.containerlint.project.Project;
import io.github.containerlint.project.build.BuildPlan;
import io.github.containerlint.project.build.ImageBuild;
import io.github.containerlint.project.command.EffectiveCommand;
import io.github.containerlint.project.container.Container;
import io.github.containerlint.project.container.Lifespan;
import io.github.containerlint.project.context.BuildContext;
import io.github.containerlint.project.context.ContextFiles;
import io.github.containerlint.project.network.ServiceCall;
import io.github.containerlint.project.secrets.SecretSpans;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The linter's view of a project as text: for each service its image, its connections and its filesystem. */
public final class Inspection {
    private static final int WIDTH = 80;
    private static final int LABEL = 12;
    private static final String MARGIN = "  ";

    private final Palette palette;
    private final SecretSpans secrets;
    private final StringBuilder out = new StringBuilder();

    private Inspection(Palette palette, SecretSpans secrets) {
        this.palette = palette;
        this.secrets = secrets;
    }

    /**
     * The view of a project.
     *
     * @param service the only service to show; empty for all, and for the Dockerfiles that no service builds
     */
    public static String of(Project project, Optional<String> service, Palette palette) {
        Inspection inspection = new Inspection(palette, project.secrets());
        project.compositions().forEach(composition -> inspection.composition(composition, service));
        if (service.isEmpty()) {
            project.builds().stream()
                    .filter(build -> build.services().isEmpty())
                    .forEach(inspection::alone);
        }
        return inspection.out.toString().stripTrailing();
    }

    private void composition(Composition composition, Optional<String> service) {
        String files =
                composition.compose().files().stream().map(SourceFile::path).collect(Collectors.joining(", "));
        out.append(palette.paint(Style.STRONG, files)).append('\n');
        composition.containers().stream()
                .filter(container ->
                        service.map(container.service().name().value()::equals).orElse(true))
                .forEach(container -> container(container, composition));
    }

    private void container(Container container, Composition composition) {
        Service service = container.service();
        out.append('\n')
                .append(palette.paint(Style.STRONG, service.name().value()))
                .append('\n');
        container.plan().ifPresentOrElse(plan -> plan(plan, container), () -> line("image", image(container)));
        line("command", command(container));
        line("ports", service.ports().stream().map(Inspection::port).toList());
        line("networks", networks(service));
        line("talks to", calls(container, composition));
        line(
                "started after",
                names(service.dependsOn().stream()
                        .map(dependency -> dependency.service() + " ("
                                + dependency.condition().label() + ")")));
        line("restart", restart(container));
        out.append(MARGIN).append("filesystem\n");
        out.append(new FilesystemDrawing(container).text());
    }

    private void plan(BuildPlan plan, Container container) {
        line("build", plan.image().map(ImageBuild::title).orElse("cannot be read"));
        plan.image().map(ImageBuild::stage).ifPresent(stage -> {
            line("stage", stage.lineage().stream().map(Inspection::stage).collect(Collectors.joining(" <- ")));
        });
        line("context", context(plan, container));
        plan.image()
                .flatMap(ImageBuild::files)
                .ifPresent(files -> line(
                        "ignore file",
                        files.ignoreFile().map(file -> file.source().path()).orElse("none")));
    }

    private void alone(ImageBuild build) {
        out.append('\n').append(palette.paint(Style.STRONG, build.title())).append(" (no service builds it)\n");
        line("stage", build.stage().lineage().stream().map(Inspection::stage).collect(Collectors.joining(" <- ")));
        line("context", build.files().map(files -> files.display("")).orElse("not known"));
        line(
                "ignore file",
                build.files()
                        .flatMap(ContextFiles::ignoreFile)
                        .map(file -> file.source().path())
                        .orElse("none"));
        build.command().ifPresent(command -> line("command", command(command)));
        out.append(MARGIN).append("filesystem\n");
        out.append(FilesystemDrawing.of(build));
    }

    private static String stage(Stage stage) {
        String base = stage.parent().isPresent()
                ? ""
                : " from "
                        + stage.base()
                                .map(Text::value)
                                .orElse(stage.from().image().value());
        return stage.name().map(Text::value).orElse("#" + stage.index()) + base;
    }

    private String context(BuildPlan plan, Container container) {
        if (plan.context() instanceof BuildContext.Remote) {
            return secrets.shown(plan.written().context().text()) + " (remote: not looked into)";
        }
        String path = plan.written().context().pathIn(container.compose().directory());
        return plan.context() instanceof BuildContext.Local ? path : path + " (not known)";
    }

    private static String image(Container container) {
        String kind = container
                .datastore()
                .map(store -> " (" + store.kind().label() + ")")
                .orElse("");
        return container.image().map(ImageReference::toString).orElse("not known") + kind;
    }

    private String command(Container container) {
        return container.command().map(this::command).orElse("the image's own");
    }

    private String command(EffectiveCommand command) {
        return command.words().stream().map(secrets::shown).collect(Collectors.joining(" "))
                + (command.isComplete() ? "" : " ...");
    }

    private static String port(Port port) {
        String host = port.hostIp().map(ConfigScalar::value).orElse("all addresses");
        String published = port.published().map(ConfigScalar::value).orElse("random");
        return "%s:%s -> %s/%s".formatted(host, published, port.target().value(), port.protocol());
    }

    private static List<String> networks(Service service) {
        return service.networkMode()
                .map(mode -> List.of("network_mode: " + mode.value()))
                .orElseGet(() -> names(service.networks().stream()
                        .map(network -> network.network().value())));
    }

    private static List<String> calls(Container container, Composition composition) {
        return composition.calls().stream()
                .filter(call -> call.caller() == container && call.callee().isPresent())
                .map(Inspection::call)
                .distinct()
                .toList();
    }

    private static String call(ServiceCall call) {
        String port = call.address().port().map(number -> ":" + number).orElse("");
        String source = call.key().isEmpty() ? "command" : call.key();
        return "%s%s (%s)".formatted(call.address().host(), port, source);
    }

    private String restart(Container container) {
        String policy = container
                .service()
                .restart()
                .or(() -> container.service().deploy().flatMap(Deploy::restartCondition))
                .map(ConfigScalar::text)
                .map(secrets::shown)
                .orElse("no");
        String lifespan = container.lifespan().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return policy + (container.lifespan() == Lifespan.UNDECIDED ? "" : " (" + lifespan + ")");
    }

    private static List<String> names(Stream<String> names) {
        return names.toList();
    }

    private void line(String label, List<String> values) {
        if (!values.isEmpty()) {
            line(label, String.join(", ", values));
        }
    }

    private void line(String label, String value) {
        String padded = label + " ".repeat(Math.max(1, LABEL + 2 - label.length()));
        String indent = MARGIN + " ".repeat(LABEL + 2);
        List<String> lines = new ArrayList<>();
        lines.add(MARGIN + padded + Wrapping.wrap(value, indent.length(), indent, WIDTH));
        lines.forEach(one -> out.append(one).append('\n'));
    }
}
