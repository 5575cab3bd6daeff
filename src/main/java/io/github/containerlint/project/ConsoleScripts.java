package io.github.containerlint.project;

import io.github.containerlint.dockerfile.Run;
import io.github.containerlint.shell.Argument;
import io.github.containerlint.shell.CommandOptions;
import io.github.containerlint.shell.ShellCommand;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Programs that Python packages bring, and what tells whether a container finds them. */
final class ConsoleScripts {
    private static final Set<String> NAMES = Set.of(
            "uvicorn",
            "gunicorn",
            "hypercorn",
            "daphne",
            "granian",
            "fastapi",
            "flask",
            "celery",
            "flower",
            "streamlit",
            "gradio",
            "alembic",
            "django-admin",
            "mlflow",
            "jupyter",
            "jupyter-lab",
            "jupyter-notebook",
            "airflow",
            "dramatiq",
            "rq",
            "prefect",
            "dagster",
            "bokeh",
            "voila",
            "litestar",
            "sanic",
            "waitress-serve",
            "scrapy",
            "pytest");

    /** Images that bring Python or an operating system, and none of these programs. */
    private static final Set<String> PLAIN = Set.of(
            "python",
            "pypy",
            "debian",
            "ubuntu",
            "alpine",
            "buildpack-deps",
            "fedora",
            "amazonlinux",
            "rockylinux",
            "almalinux",
            "centos",
            "astral-sh/uv",
            "astral/uv",
            "nikolaik/python-nodejs",
            "nvidia/cuda");

    private ConsoleScripts() {}

    static boolean isPlainBase(ImageBuild image) {
        return image.stage()
                .root()
                .image()
                .filter(base -> PLAIN.contains(base.repository()))
                .isPresent();
    }

    /** Whether a RUN mentions the environments' programs outside of PATH: a link, a copy, a line in a profile. */
    static boolean mayLinkPrograms(ImageBuild image, List<DependencyDirectory> environments) {
        return image.steps().stream()
                .filter(step -> step.instruction() instanceof Run)
                .flatMap(step -> RunCommands.of((Run) step.instruction(), step).stream())
                .filter(command -> command.isProgram("ln", "cp", "mv", "install", "echo", "printf", "tee", "activate"))
                .flatMap(command -> command.arguments().stream())
                .anyMatch(argument -> environments.stream().anyMatch(environment -> mentions(argument, environment)));
    }

    private static boolean mentions(Argument argument, DependencyDirectory environment) {
        return argument.known().value().contains(environment.path().name() + "/bin");
    }

    /** Whether the system's own package of that name is installed: {@code gunicorn}, {@code python3-gunicorn}. */
    static boolean isSystemPackage(ImageBuild image, String program) {
        return image.steps().stream()
                .filter(step -> step.instruction() instanceof Run)
                .flatMap(step -> RunCommands.of((Run) step.instruction(), step).stream())
                .filter(command -> command.isProgram("apt-get", "apt", "apk", "dnf", "microdnf", "yum"))
                .flatMap(command -> command.arguments().stream())
                .anyMatch(argument -> argument.known().value().matches("(py(thon)?3?-)?" + program + "([=<>~].*)?"));
    }

    /** The console script that a command starts by its bare name; a shell that first changes its PATH may find it. */
    static Optional<Text> named(EffectiveCommand command) {
        List<ShellCommand> programs = command.programs();
        boolean decided = !command.scripts().isEmpty()
                || command.context().environment().containsKey("BASH_ENV")
                || programs.stream().anyMatch(ConsoleScripts::mayChangePath);
        return decided
                ? Optional.empty()
                : programs.stream()
                        .flatMap(program -> program.program().stream())
                        .filter(program -> NAMES.contains(program.value()))
                        .findFirst();
    }

    private static boolean mayChangePath(ShellCommand command) {
        return command.isProgram("source", ".", "export", "activate", "eval")
                || command.assignments().stream()
                        .anyMatch(assignment -> assignment.name().value().equals("PATH"));
    }

    /** Whether the first program is {@code uv run} and nothing keeps it from syncing. */
    static boolean isSyncingUvRun(EffectiveCommand command) {
        return command.programs().stream()
                .findFirst()
                .flatMap(ToolCall::of)
                .filter(call -> call.is("uv"))
                .filter(ConsoleScripts::syncs)
                .isPresent();
    }

    private static boolean syncs(ToolCall call) {
        List<Argument> own = call.arguments().stream()
                .takeWhile(argument -> argument.is("run") || argument.startsWith("-"))
                .toList();
        CommandOptions options = CommandOptions.of(own);
        return options.isPositional(0, "run")
                && !options.has("--no-sync", "--frozen", "--no-project", "--isolated")
                && !call.isOn("UV_NO_SYNC")
                && !call.isOn("UV_FROZEN");
    }
}
