package io.github.containerlint.report;

import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.compose.model.Deploy;
import io.github.containerlint.compose.model.Port;
import io.github.containerlint.compose.model.Service;
import io.github.containerlint.dockerfile.stage.Stage;
import io.github.containerlint.project.Composition;
import io.github.containerlint.project.Project;
import io.github.containerlint.project.build.BuildPlan;
import io.github.containerlint.project.build.ImageBuild;
import io.github.containerlint.project.command.EffectiveCommand;
import io.github.containerlint.project.container.Container;
import io.github.containerlint.project.container.EffectiveHealthcheck;
import io.github.containerlint.project.container.Lifespan;
import io.github.containerlint.project.context.BuildContext;
import io.github.containerlint.project.context.ContextFiles;
import io.github.containerlint.project.network.ServiceCall;
import io.github.containerlint.source.SourceFile;
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
    private final Shown shown;
    private final StringBuilder out = new StringBuilder();

    private Inspection(Palette palette, Shown shown) {
        this.palette = palette;
        this.shown = shown;
    }

    /**
     * The view of a project.
     *
     * @param service the only service to show; empty for all, and for the Dockerfiles that no service builds
     */
    public static String of(Project project, Optional<String> service, Palette palette) {
        Inspection inspection = new Inspection(palette, new Shown(project.secrets()));
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
        out.append(heading(files)).append('\n');
        composition.containers().stream()
                .filter(container ->
                        service.map(container.service().name().value()::equals).orElse(true))
                .forEach(container -> container(container, composition));
    }

    private void container(Container container, Composition composition) {
        Service service = container.service();
        out.append('\n').append(heading(shown.value(service.name()))).append('\n');
        container.plan().ifPresentOrElse(plan -> plan(plan, container), () -> line("image", image(container)));
        line("command", command(container));
        line("ports", service.ports().stream().map(this::port).toList());
        line("networks", networks(service));
        line("talks to", calls(container, composition));
        line(
                "started after",
                names(service.dependsOn().stream()
                        .map(dependency -> shown.value(dependency.service(), dependency) + " ("
                                + dependency.condition().label() + ")")));
        line("restart", restart(container));
        profiles(container);
        container.healthcheck().ifPresent(check -> line("health check", healthcheck(check)));
        out.append(MARGIN).append("filesystem\n");
        out.append(new FilesystemDrawing(container, shown).text());
    }

    private void plan(BuildPlan plan, Container container) {
        line("build", plan.image().map(ImageBuild::title).orElse("cannot be read"));
        plan.image().map(ImageBuild::stage).ifPresent(stage -> {
            line("stage", stage.lineage().stream().map(this::stage).collect(Collectors.joining(" <- ")));
        });
        line("context", context(plan, container));
        plan.image()
                .flatMap(ImageBuild::files)
                .ifPresent(files -> line(
                        "ignore file",
                        files.ignoreFile().map(file -> file.source().path()).orElse("none")));
    }

    private void alone(ImageBuild build) {
        out.append('\n').append(heading(build.title())).append(" (no service builds it)\n");
        line("stage", build.stage().lineage().stream().map(this::stage).collect(Collectors.joining(" <- ")));
        line(
                "context",
                build.files()
                        .map(files -> shown.value(
                                files.display(""), build.dockerfile().source().start()))
                        .orElse("not known"));
        line(
                "ignore file",
                build.files()
                        .flatMap(ContextFiles::ignoreFile)
                        .map(file -> file.source().path())
                        .orElse("none"));
        build.command().ifPresent(command -> line("command", command(command)));
        out.append(MARGIN).append("filesystem\n");
        out.append(FilesystemDrawing.of(build, shown));
    }

    private String stage(Stage stage) {
        String base = stage.parent().isPresent()
                ? ""
                : " from "
                        + stage.base()
                                .map(shown::value)
                                .orElseGet(() -> shown.value(stage.from().image()));
        return stage.name().map(shown::value).orElse("#" + stage.index()) + base;
    }

    private String context(BuildPlan plan, Container container) {
        if (plan.context() instanceof BuildContext.Remote) {
            return shown.value(plan.written().context().text()) + " (remote: not looked into)";
        }
        ConfigScalar written = plan.written().context();
        String path = shown.value(written.pathIn(container.compose().directory()), written);
        return plan.context() instanceof BuildContext.Local ? path : path + " (not known)";
    }

    private String image(Container container) {
        String kind = container
                .datastore()
                .map(store -> " (" + store.kind().label() + ")")
                .orElse("");
        return container.image().map(image -> shown.value(image.text())).orElse("not known") + kind;
    }

    private String command(Container container) {
        return container.command().map(this::command).orElse("the image's own");
    }

    private String command(EffectiveCommand command) {
        return command.words().stream().map(shown::value).collect(Collectors.joining(" "))
                + (command.isComplete() ? "" : " ...");
    }

    private String port(Port port) {
        String host = port.hostIp().map(this::value).orElse("all addresses");
        String published = port.published().map(this::value).orElse("random");
        return "%s:%s -> %s/%s".formatted(host, published, value(port.target()), shown.value(port.protocol(), port));
    }

    private String value(ConfigScalar scalar) {
        return shown.value(scalar.text());
    }

    private List<String> networks(Service service) {
        return service.networkMode()
                .map(mode -> List.of("network_mode: " + value(mode)))
                .orElseGet(() -> names(service.networks().stream().map(network -> shown.value(network.network()))));
    }

    private List<String> calls(Container container, Composition composition) {
        return composition.calls().stream()
                .filter(call -> call.caller() == container && call.callee().isPresent())
                .map(this::call)
                .distinct()
                .toList();
    }

    private String call(ServiceCall call) {
        String port = call.address().port().map(number -> ":" + number).orElse("");
        String source = call.key().isEmpty() ? "command" : shown.value(call.key(), call);
        return "%s%s (%s)".formatted(shown.value(call.address().host()), port, source);
    }

    private String restart(Container container) {
        String policy = container
                .service()
                .restart()
                .or(() -> container.service().deploy().flatMap(Deploy::restartCondition))
                .map(ConfigScalar::text)
                .map(shown::value)
                .orElse("no");
        String lifespan = container.lifespan().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return policy + (container.lifespan() == Lifespan.UNDECIDED ? "" : " (" + lifespan + ")");
    }

    private void profiles(Container container) {
        List<ConfigScalar> profiles = container.service().profiles();
        if (!profiles.isEmpty()) {
            String active = container.compose().isActive(container.service()) ? " (active)" : " (not active)";
            line("profiles", profiles.stream().map(this::value).collect(Collectors.joining(", ")) + active);
        }
    }

    private String healthcheck(EffectiveHealthcheck check) {
        if (check.origin() == EffectiveHealthcheck.Origin.DISABLED) {
            return "disabled";
        }
        String test = check.test().stream().map(shown::value).collect(Collectors.joining(" "));
        List<String> details = new ArrayList<>();
        if (check.origin() == EffectiveHealthcheck.Origin.IMAGE && !test.isEmpty()) {
            details.add("of the image");
        }
        check.timings().forEach((name, value) -> details.add(name.replace('_', ' ') + " " + shown.value(value)));
        return (test.isEmpty() ? "the image's own" : test)
                + (details.isEmpty() ? "" : " (" + String.join(", ", details) + ")");
    }

    private static List<String> names(Stream<String> names) {
        return names.toList();
    }

    private String heading(String text) {
        return palette.paint(Style.STRONG, Shown.line(text));
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
        lines.add(MARGIN + padded + Wrapping.wrap(Shown.line(value), indent.length(), indent, WIDTH));
        lines.forEach(one -> out.append(one).append('\n'));
    }
}
