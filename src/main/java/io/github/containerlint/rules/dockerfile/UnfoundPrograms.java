package io.github.containerlint.rules.dockerfile;

import io.github.containerlint.facts.ProgramKind;
import io.github.containerlint.image.BaseImage;
import io.github.containerlint.image.BaseImages;
import io.github.containerlint.image.ContainerPath;
import io.github.containerlint.image.PackageNames;
import io.github.containerlint.project.Project;
import io.github.containerlint.project.command.ProgramCall;
import io.github.containerlint.project.container.ContainerStart;
import io.github.containerlint.project.context.FileOrigin;
import io.github.containerlint.project.context.FileOrigins;
import io.github.containerlint.project.install.DependencyDirectory;
import io.github.containerlint.project.install.DependencyKind;
import io.github.containerlint.shell.Argument;
import io.github.containerlint.shell.ShellCommand;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds programs that a container starts and cannot find, because their directory is not on PATH. */
final class UnfoundPrograms {
    private static final String BARE_ENVIRONMENT = "python -m venv|virtualenv|pyvenv|uv venv";
    private static final String SEPARATOR = "/";

    private final BaseImages bases = BaseImages.known();
    private final PackageNames python = PackageNames.python();
    private final PackageNames node = PackageNames.node();

    private UnfoundPrograms() {}

    static List<UnfoundProgram> of(Project project) {
        List<ContainerStart> candidates = project.launches().stream()
                .filter(launch -> !launch.image().dependencyDirectories().isEmpty())
                .toList();
        if (candidates.isEmpty()) {
            return List.of();
        }
        UnfoundPrograms search = new UnfoundPrograms();
        return candidates.stream().flatMap(launch -> search.in(launch).stream()).toList();
    }

    private Optional<UnfoundProgram> in(ContainerStart launch) {
        Optional<BaseImage> base =
                launch.image().stage().root().image().flatMap(bases::find).filter(BaseImage::isPlain);
        return base.filter(plain -> !ProgramPlaces.isDecidedElsewhere(launch))
                .flatMap(plain -> inEnvironment(launch, plain).or(() -> inModules(launch)));
    }

    private Optional<UnfoundProgram> inEnvironment(ContainerStart launch, BaseImage base) {
        List<DependencyDirectory> environments = launch.virtualEnvironments();
        boolean found = environments.isEmpty()
                || launch.image().installsSystemWide()
                || environments.stream().anyMatch(launch::mayFind)
                || ProgramPlaces.mayBeLinked(launch.image(), environments);
        if (found) {
            return Optional.empty();
        }
        DependencyDirectory environment = environments.stream()
                .filter(candidate -> !candidate.maker().matches(BARE_ENVIRONMENT))
                .reduce((first, second) -> second)
                .orElse(environments.get(0));
        PythonProject project = PythonProject.of(launch.image());
        return launch.command().programs().stream()
                .flatMap(command -> program(launch, command, project, base, environment).stream())
                .findFirst();
    }

    private Optional<UnfoundProgram> program(
            ContainerStart launch,
            ShellCommand command,
            PythonProject project,
            BaseImage base,
            DependencyDirectory environment) {
        Optional<Text> bare = bareName(command);
        if (bare.isEmpty()) {
            return Optional.empty();
        }
        Text word = bare.get();
        if (ProgramCall.isPython(word.value())) {
            Predicate<String> wanted = module -> project.asksForModule(module, python)
                    && !base.brings(PythonProject.normalized(module))
                    && !ProgramPlaces.isSystemPackage(launch.image(), module);
            return ProgramPlaces.mayImportElsewhere(launch)
                    ? Optional.empty()
                    : imported(launch, command, wanted)
                            .map(module -> new UnfoundProgram(launch, word, Optional.of(module), environment));
        }
        boolean brought = !python.withProgram(word.value()).isEmpty()
                || project.asksForProgram(word.value(), python)
                || project.scripts().contains(PythonProject.normalized(word.value())) && installsProject(environment);
        return Optional.of(word)
                .filter(name -> brought && !base.brings(name.value()))
                .filter(name -> !ProgramPlaces.isPlaced(launch.image(), name.value()))
                .map(name -> new UnfoundProgram(launch, name, Optional.empty(), environment));
    }

    /** Returns true when the project itself is certainly installed into the environment, with its own programs. */
    private static boolean installsProject(DependencyDirectory environment) {
        String command = environment.span().text();
        return command.matches("(?s).*(uv sync|poetry install|pdm install).*")
                && !command.matches("(?s).*--no-(install-project|install-workspace|root|self).*");
    }

    private static Optional<Text> bareName(ShellCommand command) {
        return command.program()
                .filter(word -> !word.value().contains(SEPARATOR) && !ProgramKind.STARTER.has(word.value()));
    }

    /** The wanted module that {@code python -m MODULE} or {@code python FILE} imports. */
    private static Optional<String> imported(ContainerStart launch, ShellCommand command, Predicate<String> wanted) {
        List<Argument> arguments = command.arguments();
        int at = 0;
        while (at < arguments.size()
                && arguments.get(at).startsWith("-")
                && !arguments.get(at).is("-m")
                && !arguments.get(at).is("-c")) {
            at += arguments.get(at).is("-X") || arguments.get(at).is("-W") ? 2 : 1;
        }
        if (at >= arguments.size() || arguments.get(at).is("-c")) {
            return Optional.empty();
        }
        if (!arguments.get(at).is("-m")) {
            return arguments.get(at).value().flatMap(file -> ofFile(launch, command, file.value(), wanted));
        }
        Optional<String> module = Optional.of(at + 1)
                .filter(next -> next < arguments.size())
                .flatMap(next -> arguments.get(next).value())
                .map(Text::value);
        return module.map(name -> name.replaceFirst("\\..*", ""))
                .filter(wanted)
                .or(() -> module.map(name -> name.replace('.', '/'))
                        .flatMap(path -> ofFile(launch, command, path + ".py", wanted)
                                .or(() -> ofFile(launch, command, path + "/__main__.py", wanted))));
    }

    private static Optional<String> ofFile(
            ContainerStart launch, ShellCommand command, String file, Predicate<String> wanted) {
        return launch.image()
                .files()
                .flatMap(files -> command.directory()
                        .flatMap(ContainerPath::of)
                        .map(directory -> new FileOrigins(launch.image().stage(), files).atEnd(directory.resolve(file)))
                        .filter(FileOrigin.Context.class::isInstance)
                        .flatMap(origin -> PythonImports.first(((FileOrigin.Context) origin).path(), files, wanted)));
    }

    private Optional<UnfoundProgram> inModules(ContainerStart launch) {
        List<DependencyDirectory> modules = launch.image().dependencyDirectories().stream()
                .filter(directory -> directory.kind() == DependencyKind.NODE_MODULES)
                .toList();
        if (modules.isEmpty()
                || modules.stream().anyMatch(launch::mayFind)
                || ProgramPlaces.mayBeLinked(launch.image(), modules)) {
            return Optional.empty();
        }
        NodeProject project = NodeProject.of(launch.image());
        return launch.command().programs().stream()
                .flatMap(command -> bareName(command).stream())
                .filter(word -> project.brings(word.value(), node))
                .filter(word -> !ProgramPlaces.isPlaced(launch.image(), word.value()))
                .findFirst()
                .map(word -> new UnfoundProgram(launch, word, Optional.empty(), modules.get(0)));
    }
}
