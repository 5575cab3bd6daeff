package io.github.containerlint.rules.network;

import io.github.containerlint.compose.config.ConfigMap;
import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.compose.model.Dependency;
import io.github.containerlint.dockerfile.instruction.ExecForm;
import io.github.containerlint.dockerfile.instruction.Healthcheck;
import io.github.containerlint.dockerfile.stage.Step;
import io.github.containerlint.image.CompanionRole;
import io.github.containerlint.image.WaitingPrograms;
import io.github.containerlint.project.Composition;
import io.github.containerlint.project.container.Container;
import io.github.containerlint.project.container.EffectiveHealthcheck;
import io.github.containerlint.shell.ShellCommand;
import io.github.containerlint.shell.ShellContext;
import io.github.containerlint.shell.ShellScript;
import io.github.containerlint.source.Located;
import io.github.containerlint.source.PathNames;
import io.github.containerlint.source.RelatedSpan;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A service that starts together with its datastore's container, even if the datastore is not ready.
 *
 * @param dependency the dependency of the service on the datastore
 * @param follower the service
 * @param store the datastore
 */
record StartBeforeReady(Dependency dependency, Container follower, Container store) implements Located {
    static List<StartBeforeReady> of(Composition composition) {
        return composition.containers().stream()
                .filter(follower -> !isConsole(follower) && !waitsItself(follower))
                .flatMap(follower -> of(follower, composition))
                .toList();
    }

    private static Stream<StartBeforeReady> of(Container follower, Composition composition) {
        return follower.service().dependsOn().stream()
                .filter(dependency -> dependency.condition() == Dependency.Condition.STARTED && !dependency.isImplied())
                .flatMap(
                        dependency -> composition.container(dependency.service().value()).stream()
                                .filter(store -> store.datastore().isPresent())
                                .map(store -> new StartBeforeReady(dependency, follower, store)));
    }

    /** Returns true for a console, which only connects to datastores when people open it. */
    private static boolean isConsole(Container follower) {
        return follower.companion().filter(role -> role == CompanionRole.ADMIN).isPresent();
    }

    /** Returns true when the service starts a program that waits for a port, directly or from a shell. */
    private static boolean waitsItself(Container follower) {
        return follower.command().stream()
                .flatMap(command -> Stream.concat(
                        command.words().stream().map(Text::value),
                        command.programs().stream().flatMap(program -> program.name().stream())))
                .map(StartBeforeReady::fileName)
                .anyMatch(WaitingPrograms.known()::waits);
    }

    /** Returns true when Docker already checks the health of the datastore. */
    public boolean isChecked() {
        return store.healthcheck()
                .filter(check -> check.origin() != EffectiveHealthcheck.Origin.DISABLED)
                .isPresent();
    }

    /** The program of the datastore's health check; empty where no file names it. */
    public Optional<String> healthProgram() {
        Optional<io.github.containerlint.compose.model.Healthcheck> own =
                store.service().healthcheck();
        return own.filter(check -> check.test().isPresent()).isPresent()
                ? own.flatMap(StartBeforeReady::program)
                : store.build().flatMap(image -> image.state().healthcheck()).flatMap(StartBeforeReady::program);
    }

    private static Optional<String> program(io.github.containerlint.compose.model.Healthcheck check) {
        Optional<Text> shell = check.shellText().flatMap(ConfigScalar::knownText);
        return shell.isPresent()
                ? shell.flatMap(StartBeforeReady::program)
                : check.command().stream()
                        .findFirst()
                        .flatMap(ConfigScalar::known)
                        .map(StartBeforeReady::fileName);
    }

    private static Optional<String> program(Step step) {
        if (!(step.instruction() instanceof Healthcheck check)) {
            return Optional.empty();
        }
        return check.command()
                .flatMap(command -> command instanceof ExecForm exec
                        ? exec.words().stream().findFirst().map(Text::value).map(StartBeforeReady::fileName)
                        : program(command.text()));
    }

    private static Optional<String> program(Text shell) {
        return ShellScript.parse(shell).commands(ShellContext.UNKNOWN).stream()
                .findFirst()
                .flatMap(ShellCommand::name);
    }

    private static String fileName(String program) {
        return PathNames.last(program);
    }

    private Located where() {
        Optional<ConfigScalar> condition = dependency.definition() instanceof ConfigMap options
                ? options.scalar("condition").filter(ConfigScalar::isWritten)
                : Optional.empty();
        return condition.<Located>map(written -> written).orElse(dependency);
    }

    /** The text of the condition, if one is written, else of the datastore's name. */
    @Override
    public Span span() {
        return where().span();
    }

    @Override
    public List<RelatedSpan> related() {
        return where().related();
    }
}
