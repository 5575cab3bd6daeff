package io.github.containerlint.project.container;

import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.compose.model.Dependency;
import io.github.containerlint.compose.model.Deploy;
import io.github.containerlint.compose.model.Service;
import io.github.containerlint.image.CompanionRole;
import io.github.containerlint.image.ImageStart;
import io.github.containerlint.project.command.JobNames;
import io.github.containerlint.project.command.KnownPrograms;
import io.github.containerlint.shell.ShellCommand;
import io.github.containerlint.source.PathNames;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.function.Predicate;

/** Decides whether a service runs until it is stopped or until its work is done. */
final class Lifespans {
    private final Container container;
    private final Service service;
    private final StartedPrograms started;
    private final ImageFacts images;

    private Lifespans(Container container, ImageFacts images) {
        this.container = container;
        this.service = container.service();
        this.started = container.started();
        this.images = images;
    }

    static Lifespan of(Container container, ImageFacts images) {
        return new Lifespans(container, images).lifespan();
    }

    private Lifespan lifespan() {
        if (isAwaited(Dependency.Condition.COMPLETED) || endsWithJob() || isSwarmJob() || migrates()) {
            return Lifespan.JOB;
        }
        boolean optional = !service.profiles().isEmpty() || isSwitchedOff();
        return isLongLived() && !optional ? Lifespan.LONG_LIVED : Lifespan.UNDECIDED;
    }

    private boolean migrates() {
        return container.companion().filter(CompanionRole.MIGRATION::equals).isPresent() && !serves();
    }

    private boolean isSwarmJob() {
        return service.deploy().flatMap(Deploy::mode).flatMap(ConfigScalar::known).stream()
                .anyMatch(mode -> mode.endsWith("-job"));
    }

    private boolean isSwitchedOff() {
        return service.replicas().filter(count -> count.is("0")).isPresent();
    }

    private boolean isLongLived() {
        boolean checked =
                service.healthcheck().filter(check -> !check.isDisabled()).isPresent();
        return container.store().isPresent() && !isLeftToScript()
                || opensPort() && !TestServices.isRunner(service)
                || checked
                || isAwaited(Dependency.Condition.HEALTHY)
                || !JobNames.isOne(service.name().value()) && isLongLivedUnlessNamedLikeJob();
    }

    /** Returns true when a script that cannot be read may decide what the service runs. */
    private boolean isLeftToScript() {
        return started.stream().anyMatch(StartScripts::mayStartAnything) && !serves() && !startsOwnServer();
    }

    /** Returns true when a word of the command starts the datastore's own server. */
    private boolean startsOwnServer() {
        List<String> words = container.store().orElseThrow().serverWords();
        return started.stream()
                .flatMap(program -> program.program().stream())
                .map(Text::value)
                .anyMatch(path -> words.contains(path) || words.contains(PathNames.last(path)));
    }

    private boolean isLongLivedUnlessNamedLikeJob() {
        boolean exposed = container.build().stream()
                .filter(build ->
                        service.command().isEmpty() && service.entrypoint().isEmpty())
                .anyMatch(build -> !build.state().ports().isEmpty());
        return exposed && !TestServices.isRunner(service)
                || isAwaited(Dependency.Condition.STARTED) && !isToolImage()
                || repeats()
                || serves()
                || isServerImage();
    }

    private boolean opensPort() {
        return !service.ports().isEmpty() || !service.expose().isEmpty();
    }

    private boolean isServerImage() {
        boolean byItself = container.command().isEmpty()
                && container.image().filter(images::startsServer).isPresent();
        return byItself
                || container.companion().filter(CompanionRole::isLongLived).isPresent();
    }

    /**
     * Returns true when the image's program does one thing and ends: the start of other services after it proves
     * nothing.
     */
    private boolean isToolImage() {
        return container.plan().isEmpty()
                && container
                        .image()
                        .flatMap(images::start)
                        .filter(start -> start.kind() == ImageStart.Kind.TOOL)
                        .isPresent();
    }

    private boolean isAwaited(Dependency.Condition condition) {
        return container.compose().isAwaited(service, condition);
    }

    /**
     * Returns true when a server is started in every case. Which branch a script with arguments takes is not known, so
     * a conditional server counts only if all branches end in servers.
     */
    private boolean serves() {
        List<ShellCommand> servers =
                started.stream().filter(KnownPrograms::isServer).toList();
        return servers.stream().anyMatch(server -> !server.placement().conditional())
                || !servers.isEmpty()
                        && started.stream()
                                .filter(program -> program.placement().conditional()
                                        && program.placement().wrappers().contains("exec"))
                                .allMatch(KnownPrograms::isServer);
    }

    /** Returns true when the service ends after its work: it starts no server, and the last program is a job. */
    private boolean endsWithJob() {
        boolean only =
                started.complete() && !started.isEmpty() && started.stream().allMatch(KnownPrograms::isTrifle);
        return only || started.complete() && isWithoutServer() && last(KnownPrograms::isJob) && !repeats();
    }

    private boolean isWithoutServer() {
        return started.stream().noneMatch(KnownPrograms::isServer);
    }

    private boolean last(Predicate<ShellCommand> kind) {
        return started.last().filter(kind).isPresent();
    }

    /** Returns true when the service repeats its work in an endless loop, or waits forever when the work is done. */
    private boolean repeats() {
        boolean works = started.stream().anyMatch(KnownPrograms::isJob);
        boolean endless =
                started.stream().anyMatch(program -> program.placement().endless());
        return isWithoutServer() && works && (endless || last(KnownPrograms::waits));
    }
}
