package io.github.containerlint.rules.installs;

import io.github.containerlint.dockerfile.instruction.Arg;
import io.github.containerlint.dockerfile.instruction.Env;
import io.github.containerlint.dockerfile.instruction.Instruction;
import io.github.containerlint.project.build.DependencyInstall;
import io.github.containerlint.project.command.ProgramCall;
import io.github.containerlint.project.context.ContextFiles;
import io.github.containerlint.project.context.FileOrigin;
import io.github.containerlint.project.context.FileOrigins;
import io.github.containerlint.project.files.ContextPaths;
import io.github.containerlint.project.packages.PackageManager;
import io.github.containerlint.source.SourceFile;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells whether a variable or a file, and not the command, decides if a package manager uses its lock file.
 *
 * @see <a href="https://yarnpkg.com/configuration/yarnrc#enableImmutableInstalls">Yarn</a>
 * @see <a href="https://pnpm.io/cli/install#--frozen-lockfile">pnpm</a>
 * @see <a href="https://docs.astral.sh/uv/reference/environment/#uv_locked">uv</a>
 */
final class LockSettings {
    private static final Pattern IN_A_FILE = Pattern.compile(
            "(?m)^[ \\t]*(--(install\\.)?)?(frozen-?lockfile|pure-lockfile|package-lock|lockfile|enableImmutableInstalls)(?=[ \\t]*[=:]|[ \\t]+\\S|$)",
            Pattern.CASE_INSENSITIVE);

    private LockSettings() {}

    /**
     * Returns true when a variable or a file has a setting for the lock file, with any value; an unreadable file may
     * have one.
     */
    static boolean decide(
            DependencyInstall install,
            boolean modernYarn,
            String manifest,
            FileOrigins origins,
            Optional<ContextFiles> context) {
        boolean variable = variables(install.manager(), modernYarn).anyMatch(name -> mayBeOn(name, install));
        Stream<String> names = configurations(install.manager());
        boolean file = context.isPresent()
                ? names.flatMap(name -> context.get().read(ContextPaths.beside(manifest, name)).stream())
                        .map(SourceFile::text)
                        .anyMatch(text -> IN_A_FILE.matcher(text).find())
                : names.anyMatch(name -> !(install.origin(name, origins) instanceof FileOrigin.Nowhere));
        return variable || file;
    }

    /** The variables that decide. With {@code CI}, Yarn 2 and pnpm do not change the lock file by default. */
    private static Stream<String> variables(PackageManager manager, boolean modernYarn) {
        return switch (manager) {
            case UV -> Stream.of("UV_LOCKED", "UV_FROZEN");
            case NPM -> Stream.of("NPM_CONFIG_PACKAGE_LOCK", "npm_config_package_lock");
            case PNPM ->
                Stream.of(
                        "CI",
                        "NPM_CONFIG_FROZEN_LOCKFILE",
                        "npm_config_frozen_lockfile",
                        "PNPM_CONFIG_FROZEN_LOCKFILE",
                        "pnpm_config_frozen_lockfile");
            case YARN -> modernYarn ? Stream.of("CI", "YARN_ENABLE_IMMUTABLE_INSTALLS") : Stream.empty();
            default -> Stream.empty();
        };
    }

    private static Stream<String> configurations(PackageManager manager) {
        return switch (manager) {
            case NPM -> Stream.of(".npmrc");
            case PNPM -> Stream.of(".npmrc", "pnpm-workspace.yaml");
            case YARN -> Stream.of(".yarnrc", ".yarnrc.yml");
            default -> Stream.empty();
        };
    }

    /** Returns true when the variable has a value that does not mean off, or a value that cannot be known. */
    private static boolean mayBeOn(String name, DependencyInstall install) {
        Optional<String> value = install.call().variable(name);
        if (value.isPresent()) {
            return !value.get().isEmpty() && !ProgramCall.isFalse(value.get());
        }
        boolean declared = install.before().stream().anyMatch(step -> declares(step.instruction(), name));
        return install.call().command().variables().isUnknown(name) || declared;
    }

    private static boolean declares(Instruction instruction, String name) {
        List<String> names = List.of();
        if (instruction instanceof Env env) {
            names = env.pairs().stream().map(pair -> pair.key().value()).toList();
        } else if (instruction instanceof Arg arg) {
            names = arg.definitions().stream()
                    .map(definition -> definition.name().value())
                    .toList();
        }
        return names.contains(name);
    }
}
