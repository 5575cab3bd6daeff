package io.github.containerlint.rules.dockerfile;

import static io.github.containerlint.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import io.github.containerlint.project.Project;
import io.github.containerlint.project.build.ImageBuild;
import io.github.containerlint.project.container.ContainerStart;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.ProjectRule;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;
import java.util.List;

/** Finds containers that are run like a machine, with several programs, a supervisor or a login. */
@AutoService(Rule.class)
@RuleInfo(
        name = "process-supervisor",
        severity = WARNING,
        since = "0.1.0",
        summary = "One container runs several programs, or lets people log in",
        why = """
            Docker watches the one process that a container starts: it restarts that process, writes its output to the
            log and tells it to stop. Docker does not watch a program behind a supervisor or in the background: the
            program may be down for days while the container counts as running, and it is killed without a warning when
            the container stops. Programs in services of their own are watched, scaled and updated separately.""",
        byHand = "each program needs a service of its own, with its own settings",
        fine = {
            "an init process such as `tini` or `dumb-init`, and a change of the user such as `gosu`",
            "the workers that a server starts by itself",
            "a job in the background that ends by itself",
            "a login in a setup for tests"
        },
        references = "https://docs.docker.com/engine/containers/multi-service_container/")
public final class ProcessSupervisor implements ProjectRule {
    private static final List<String> LOGIN_PORTS = List.of("22", "22/tcp");

    @Override
    public void check(Project project, Findings out) {
        project.launches().forEach(launch -> check(launch, project.isForTests(launch.image()), out));
        project.builds().stream().filter(build -> !project.isForTests(build)).forEach(build -> check(build, out));
    }

    /** In a setup for tests, a login is often the thing under test, so it is not reported. */
    private static void check(ContainerStart launch, boolean forTests, Findings out) {
        ExtraProcesses.of(launch.command()).stream()
                .filter(daemon -> !forTests || daemon.kind() != ExtraProcess.Kind.LOGIN)
                .forEach(daemon ->
                        out.add(daemon.command().head(), message(daemon)).about(launch.subject()));
    }

    private static void check(ImageBuild build, Findings out) {
        build.state().ports().stream()
                .filter(port -> LOGIN_PORTS.contains(port.value()))
                .forEach(port -> out.add(port, "port %s is for logging in; use 'docker exec' instead".formatted(port))
                        .about(build.title()));
    }

    private static String message(ExtraProcess daemon) {
        String name = daemon.name();
        return switch (daemon.kind()) {
            case SUPERVISOR -> "'%s' runs several programs in one container; make each one a service".formatted(name);
            case LOGIN -> "'%s' lets people log in to the container; use 'docker exec' instead".formatted(name);
            case SERVICE ->
                "'%s' is started behind the command, where Docker does not watch it; make it a service of its own"
                        .formatted(name);
            case BACKGROUND ->
                "'%s' runs in the background, where Docker does not watch it; make it a service of its own"
                        .formatted(name);
        };
    }
}
