package io.github.containerlint.project;

import io.github.containerlint.compose.ConfigScalar;
import io.github.containerlint.compose.Dependency;
import io.github.containerlint.compose.Deploy;
import io.github.containerlint.compose.Service;
import io.github.containerlint.image.CompanionRole;
import io.github.containerlint.shell.ShellCommand;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Judges whether a service runs until it is stopped or until its work is done. */
final class Lifespans {
    private static final Set<String> JOB_WORDS = Set.of(
            "init",
            "initializer",
            "setup",
            "install",
            "installer",
            "bootstrap",
            "provision",
            "migrate",
            "migrator",
            "migration",
            "migrations",
            "seed",
            "seeder",
            "job",
            "wait",
            "waiter");

    private Lifespans() {}

    static Lifespan of(Container container, ImageKnowledge images) {
        Service service = container.service();
        boolean migrates =
                container.companion().filter(CompanionRole.MIGRATION::equals).isPresent();
        if (isAwaited(container, Dependency.Condition.COMPLETED)
                || startsJob(container)
                || isSwarmJob(service)
                || migrates) {
            return Lifespan.JOB;
        }
        boolean lasts = isLongLived(container) || isServerImage(container, images);
        return lasts && service.profiles().isEmpty() ? Lifespan.LONG_LIVED : Lifespan.UNDECIDED;
    }

    private static boolean isSwarmJob(Service service) {
        return service.deploy().flatMap(Deploy::mode).flatMap(ConfigScalar::known).stream()
                .anyMatch(mode -> mode.endsWith("-job"));
    }

    private static boolean isLongLived(Container container) {
        Service service = container.service();
        boolean exposed = container.build().filter(build -> service.command().isEmpty()).stream()
                .anyMatch(build -> !build.state().ports().isEmpty());
        boolean checked =
                service.healthcheck().filter(check -> !check.isDisabled()).isPresent();
        return container.datastore().isPresent()
                || (exposed || !service.ports().isEmpty() || !service.expose().isEmpty())
                        && !TestSetups.isRunner(service)
                || checked
                || isAwaited(container, Dependency.Condition.STARTED) && !isNamedLikeJob(service)
                || isAwaited(container, Dependency.Condition.HEALTHY)
                || repeatsJob(container)
                || programs(container).stream().anyMatch(KnownPrograms::isServer);
    }

    private static boolean isServerImage(Container container, ImageKnowledge images) {
        boolean byItself = container.command().isEmpty()
                && container.image().filter(images::startsServer).isPresent();
        return byItself
                || container.companion().filter(CompanionRole::isLongLived).isPresent();
    }

    /** Before {@code service_completed_successfully} there was no better way to wait for a job. */
    private static boolean isNamedLikeJob(Service service) {
        return Arrays.stream(service.name().value().toLowerCase(Locale.ROOT).split("[^a-z]+"))
                .anyMatch(JOB_WORDS::contains);
    }

    private static boolean isAwaited(Container container, Dependency.Condition condition) {
        String name = container.service().name().value();
        return container.compose().services().stream()
                .flatMap(other -> other.dependsOn().stream())
                .filter(dependency -> !dependency.isForVolumes())
                .anyMatch(
                        dependency -> dependency.service().value().equals(name) && dependency.condition() == condition);
    }

    /** Whether it works for a server that runs elsewhere, once or again and again, and starts none itself. */
    static boolean isClient(Container container) {
        List<ShellCommand> programs = programs(container);
        return programs.stream().noneMatch(KnownPrograms::isServer)
                && programs.stream().anyMatch(KnownPrograms::isJob);
    }

    /** Whether its work is done some day: nothing that it starts is a server, and what it ends with is a job. */
    private static boolean startsJob(Container container) {
        return isClient(container)
                && last(container).filter(KnownPrograms::isJob).isPresent();
    }

    /** Whether it does its work in an endless loop: a pause between two steps does not last, one at the end does. */
    private static boolean repeatsJob(Container container) {
        return isClient(container)
                && last(container).filter(KnownPrograms::waits).isPresent();
    }

    /** What it ends with, apart from what only tells of it. */
    private static Optional<ShellCommand> last(Container container) {
        return programs(container).stream()
                .filter(program -> !KnownPrograms.isTrifle(program))
                .reduce((first, second) -> second);
    }

    private static List<ShellCommand> programs(Container container) {
        return container.command().stream()
                .flatMap(command -> Stream.concat(command.programs().stream(), command.handedToScripts().stream()))
                .toList();
    }
}
