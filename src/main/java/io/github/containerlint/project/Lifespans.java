package io.github.containerlint.project;

import io.github.containerlint.compose.Dependency;
import io.github.containerlint.compose.Service;
import io.github.containerlint.image.CompanionRole;
import io.github.containerlint.shell.ShellCommand;
import java.util.List;
import java.util.stream.Stream;

/** Judges whether a service runs until it is stopped or until its work is done. */
final class Lifespans {
    private Lifespans() {}

    static Lifespan of(Container container, ImageKnowledge images) {
        Service service = container.service();
        boolean migrates =
                container.companion().filter(CompanionRole.MIGRATION::equals).isPresent();
        if (isAwaited(container, Dependency.Condition.COMPLETED) || startsJob(container) || migrates) {
            return Lifespan.JOB;
        }
        boolean optional = !service.profiles().isEmpty();
        if (isLongLived(container) || isServerImage(container, images)) {
            return optional ? Lifespan.UNDECIDED : Lifespan.LONG_LIVED;
        }
        return optional ? Lifespan.JOB : Lifespan.UNDECIDED;
    }

    private static boolean isLongLived(Container container) {
        Service service = container.service();
        boolean exposed = container.build().filter(build -> service.command().isEmpty()).stream()
                .anyMatch(build -> !build.state().ports().isEmpty());
        boolean checked =
                service.healthcheck().filter(check -> !check.isDisabled()).isPresent();
        return container.datastore().isPresent()
                || !service.ports().isEmpty()
                || !service.expose().isEmpty()
                || exposed
                || checked
                || isAwaited(container, Dependency.Condition.STARTED)
                || isAwaited(container, Dependency.Condition.HEALTHY)
                || programs(container).stream().anyMatch(KnownPrograms::isServer);
    }

    private static boolean isServerImage(Container container, ImageKnowledge images) {
        boolean byItself = container.command().isEmpty()
                && container.image().filter(images::startsServer).isPresent();
        return byItself
                || container.companion().filter(CompanionRole::isLongLived).isPresent();
    }

    private static boolean isAwaited(Container container, Dependency.Condition condition) {
        String name = container.service().name().value();
        return container.compose().services().stream()
                .flatMap(other -> other.dependsOn().stream())
                .anyMatch(
                        dependency -> dependency.service().value().equals(name) && dependency.condition() == condition);
    }

    /** A pause between two steps is none that lasts; one at the end, as in an endless loop, is. */
    static boolean startsJob(Container container) {
        List<ShellCommand> programs = programs(container);
        boolean lasts = programs.stream().anyMatch(KnownPrograms::isServer)
                || !programs.isEmpty() && KnownPrograms.waits(programs.get(programs.size() - 1));
        return !lasts && programs.stream().anyMatch(KnownPrograms::isJob);
    }

    private static List<ShellCommand> programs(Container container) {
        return container.command().stream()
                .flatMap(command -> Stream.concat(command.programs().stream(), command.handedToScripts().stream()))
                .toList();
    }
}
