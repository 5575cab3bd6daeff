package io.github.containerlint.project.packages;

import io.github.containerlint.project.command.ProgramCall;
import io.github.containerlint.shell.Argument;
import io.github.containerlint.shell.CommandOptions;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A call of pip, {@code uv pip} or pipx that installs packages.
 *
 * @param operands the index of the first package among the arguments that are no options
 * @param files true when these arguments are requirements files, as those of {@code uv pip sync}
 */
public record PipInstall(ProgramCall call, CommandOptions options, int operands, boolean files) {
    private static final String[] REQUIREMENTS = {"-r", "--requirement", "--requirements"};
    private static final String[] CONSTRAINTS = {"-c", "--constraint", "--constraints"};

    /** The options that take a value. */
    private static final String[] VALUED = """
            -r --requirement --requirements -c --constraint --constraints -e --editable -b
            --build-constraint --build-constraints --override --overrides --group --extra -i
            --index-url --extra-index-url --index --default-index --index-strategy -f --find-links
            --trusted-host --allow-insecure-host --keyring-provider --proxy --cert --client-cert -t
            --target --prefix --root --src -p --python --python-version --python-platform --platform
            --implementation --abi --no-binary --only-binary --no-build-package
            --no-build-isolation-package --upgrade-strategy -P --upgrade-package --reinstall-package
            --refresh-package --resolution --prerelease --exclude-newer --uploaded-prior-to
            --torch-backend -C --config-setting --config-settings --config-file --global-option
            --install-option --cache-dir --link-mode --directory --project --log --color
            --progress-bar --timeout --retries --exists-action --use-feature --use-deprecated
            --root-user-action --report --pip-args --suffix --preinstall --backend""".split("\\s+");

    /** The install that a call makes; empty when it installs nothing, or its options are not known. */
    public static Optional<PipInstall> of(ProgramCall call) {
        CommandOptions options = call.options(VALUED);
        if (!options.isCertain() || options.has("--dry-run", "-h", "--help")) {
            return Optional.empty();
        }
        if (call.is("uv") && options.isPositional(0, "pip") && options.isPositional(1, "install", "sync")) {
            return Optional.of(new PipInstall(call, options, 2, options.isPositional(1, "sync")));
        }
        return isPip(call.tool()) && options.isPositional(0, "install")
                ? Optional.of(new PipInstall(call, options, 1, false))
                : Optional.empty();
    }

    /**
     * The packages that the command names; empty where constraints, a date or an offline source decide their versions.
     */
    public List<PackageRequest> requests() {
        return files || isDecidedElsewhere()
                ? List.of()
                : options.literals(operands).stream()
                        .flatMap(word ->
                                PythonRequirement.of(word).or(() -> PythonRequirement.repository(word)).stream())
                        .toList();
    }

    /** The requirements files that the command reads, as far as their paths are known. */
    public List<Text> requirementsFiles() {
        return named().stream().flatMap(argument -> argument.value().stream()).toList();
    }

    /** Returns true when the command reads requirements files, and all their paths are known. */
    public boolean namesItsFiles() {
        return !named().isEmpty() && named().stream().allMatch(Argument::complete);
    }

    private List<Argument> named() {
        return files ? installed().toList() : options.values(REQUIREMENTS);
    }

    /** The packages, archives and directories that the command names beside requirements files. */
    public Stream<Argument> packages() {
        return files ? Stream.empty() : installed();
    }

    private Stream<Argument> installed() {
        return options.positionals().stream().skip(operands);
    }

    /** The call in words, without the names of requirements files: {@code pip install -r}, {@code uv pip sync}. */
    public String verb() {
        String tool = call.is("uv") ? "uv pip" : call.tool();
        return files ? tool + " sync" : tool + " install -r";
    }

    /** Returns true when constraints, a date or a directory of packages limit the versions to choose from. */
    public boolean isDecidedElsewhere() {
        boolean constrained = options.has(CONSTRAINTS)
                || isGiven("PIP_CONSTRAINT")
                || isGiven("UV_CONSTRAINT")
                || options.value("--pip-args").filter(PipInstall::mayConstrain).isPresent();
        boolean dated = options.has("--exclude-newer", "--uploaded-prior-to") || isGiven("UV_EXCLUDE_NEWER");
        boolean offline = options.has("--no-index") || call.isOn("PIP_NO_INDEX") || call.isOn("UV_NO_INDEX");
        return constrained || dated || offline;
    }

    private boolean isGiven(String variable) {
        return call.variable(variable).filter(value -> !value.isBlank()).isPresent();
    }

    private static boolean mayConstrain(Argument given) {
        return !given.complete()
                || List.of(given.known().value().split("[\\s=]+")).stream()
                        .anyMatch(word -> List.of(CONSTRAINTS).contains(word) || word.equals("--no-index"));
    }

    /** Returns true for the name of a program that installs packages like pip. */
    public static boolean isPip(String tool) {
        return tool.matches("pip([23](\\.\\d+)?)?|pipx");
    }
}
