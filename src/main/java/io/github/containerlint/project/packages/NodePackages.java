package io.github.containerlint.project.packages;

import io.github.containerlint.image.ContainerPath;
import io.github.containerlint.project.command.ProgramCall;
import io.github.containerlint.shell.Argument;
import io.github.containerlint.shell.CommandOptions;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the packages that commands of npm, Yarn and pnpm ask for.
 *
 * <p>Reads only those that no lock file lists: installed globally, or added to the project; with npm, where there is no
 * project.
 *
 * @see <a href="https://docs.npmjs.com/cli/v6/commands/npm-dist-tag/">tags of npm</a>
 * @see <a href="https://pnpm.io/cli/add">pnpm add</a>
 * @see <a href="https://github.com/nodejs/corepack#utility-commands">corepack prepare, install, use</a>
 */
public final class NodePackages {
    private static final Pattern FORM =
            Pattern.compile("(?<name>(?:@[A-Za-z0-9~][\\w.~-]*/)?[A-Za-z0-9~][\\w.~-]*)(?:@(?<version>.*))?");
    private static final Pattern ARCHIVE = Pattern.compile(".*\\.(tgz|tar|tar\\.gz)");
    private static final Pattern REPOSITORY =
            Pattern.compile("(?:git(?:\\+[a-z]+)?://(?:git@)?[^/@]+/|(?:github|gitlab|bitbucket):)[^@#]*(?<ref>#.+)?");
    /** Matches the name of a tag; a version or a range contains a digit, or is an {@code x}. */
    private static final Pattern TAG = Pattern.compile("(?![xX]$)[A-Za-z][A-Za-z._-]*");

    private static final String[] INSTALLS = {"install", "i", "in", "ins", "inst", "add"};

    /** The options that take a value. */
    private static final String[] VALUED = """
            --prefix -C --dir --cwd --loglevel --registry --location --cache -w --workspace --filter
            -F --omit --include --tag --userconfig --globalconfig --before --store-dir --reporter
            --cache-folder --modules-folder --global-folder --network-timeout --network-concurrency
            --mutex --mode --install-strategy --fetch-timeout --fetch-retries --fetch-retry-factor
            --fetch-retry-mintimeout --fetch-retry-maxtimeout --maxsockets --proxy --https-proxy
            --cafile --scope --depth --only --cpu --os --libc --script-shell --node-options
            --global-dir --global-bin-dir --save-prefix""".split("\\s+");

    private NodePackages() {}

    /**
     * The directory to whose project npm adds packages.
     *
     * @return empty for any other command, and where the directory is not known
     */
    public static Optional<ContainerPath> projectOf(ProgramCall call) {
        CommandOptions options = call.options(VALUED);
        boolean adds = call.tool().equals("npm")
                && !isGlobal(options)
                && options.isPositional(0, INSTALLS)
                && options.positionals().size() > 1;
        Optional<String> below = options.has("--prefix", "-C")
                ? options.value("--prefix", "-C").flatMap(Argument::value).map(Text::value)
                : Optional.of("");
        return call.command()
                .directory()
                .filter(directory -> adds)
                .flatMap(ContainerPath::of)
                .flatMap(directory -> below.map(directory::resolve));
    }

    /**
     * The packages that a command asks for by name.
     *
     * @param inProject true when npm adds packages to a project, whose lock file may tell the versions
     */
    public static List<PackageRequest> requests(ProgramCall call, boolean inProject) {
        if (call.tool().equals("corepack")) {
            return managers(call);
        }
        CommandOptions options = call.options(VALUED);
        int names = names(call, options, inProject);
        return names == 0 || !options.isCertain() || options.has("--dry-run", "--before")
                ? List.of()
                : options.literals(names).stream()
                        .flatMap(word -> request(word).stream())
                        .toList();
    }

    /**
     * The index of the first package among the arguments that are no options; 0 when no package is asked for by name.
     */
    private static int names(ProgramCall call, CommandOptions options, boolean inProject) {
        boolean added = options.isPositional(0, "add");
        boolean global = isGlobal(options);
        return switch (call.tool()) {
            case "npm" -> options.isPositional(0, INSTALLS) && (global || !inProject) ? 1 : 0;
            case "pnpm" -> added || global && options.isPositional(0, INSTALLS) ? 1 : 0;
            case "yarn", "yarnpkg" -> added ? 1 : isGlobalAdd(options) ? 2 : 0;
            default -> 0;
        };
    }

    /**
     * The package managers that corepack fetches, without those whose version {@code package.json} or corepack decides.
     */
    private static List<PackageRequest> managers(ProgramCall call) {
        CommandOptions options = call.options("-o", "--output");
        return options.isCertain() && options.isPositional(0, "prepare", "install", "use")
                ? options.literals(1).stream()
                        .flatMap(word -> request(word).stream())
                        .filter(request -> request.version() != PackageRequest.Version.ANY)
                        .toList()
                : List.of();
    }

    private static boolean isGlobalAdd(CommandOptions options) {
        return options.isPositional(0, "global") && options.isPositional(1, "add");
    }

    private static Optional<PackageRequest> request(Text word) {
        Matcher repository = REPOSITORY.matcher(word.value());
        if (repository.matches()) {
            boolean given = repository.group("ref") != null;
            return Optional.of(new PackageRequest(
                    word,
                    word,
                    given ? PackageRequest.Version.GIVEN : PackageRequest.Version.BRANCH,
                    word + "#<commit>"));
        }
        Matcher form = FORM.matcher(word.value());
        if (!form.matches() || isNone(word.value())) {
            return Optional.empty();
        }
        Text name = word.slice(0, form.end("name"));
        String version = Optional.ofNullable(form.group("version")).orElse("");
        return Optional.of(new PackageRequest(word, name, version(version), name + "@<version>"));
    }

    /** Returns true for an archive, and for the value of an option: {@code --unsafe-perm true}. */
    private static boolean isNone(String word) {
        return ARCHIVE.matcher(word).matches() || word.matches("true|false|[0-9]+");
    }

    private static PackageRequest.Version version(String written) {
        if (written.isEmpty()) {
            return PackageRequest.Version.ANY;
        }
        return TAG.matcher(written).matches() ? PackageRequest.Version.TAG : PackageRequest.Version.GIVEN;
    }

    /** Returns true when npm or pnpm installs globally. */
    public static boolean isGlobal(CommandOptions options) {
        return options.has("-g", "--global")
                || options.value("--location").map(value -> value.is("global")).orElse(false);
    }
}
