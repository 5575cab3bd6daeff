package io.github.containerlint.project.install;

import io.github.containerlint.project.command.ProgramCall;
import io.github.containerlint.project.packages.PackageManager;
import io.github.containerlint.shell.CommandOptions;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Recognises commands of a compiler's tool that download the dependencies of a manifest.
 *
 * @see <a href="https://go.dev/ref/mod#go-mod-download">go mod download</a>
 * @see <a href="https://doc.rust-lang.org/cargo/commands/cargo-fetch.html">cargo fetch</a>
 * @see <a href="https://hexdocs.pm/mix/Mix.Tasks.Deps.Get.html">mix deps.get</a>
 * @see <a href="https://learn.microsoft.com/dotnet/core/tools/dotnet-restore">dotnet restore</a>
 * @see <a href="https://maven.apache.org/plugins/maven-dependency-plugin/go-offline-mojo.html">dependency:go-offline</a>
 */
public final class DownloadReader {
    private static final Pattern DOWNLOADS = Pattern.compile(
            "(dependency|.*:maven-dependency-plugin(:[^:]+)?):(go-offline|resolve|resolve-plugins)(@.*)?");

    /** Phases that need the dependencies. {@code test} is not one of them: a build that only tests makes no image. */
    private static final Pattern BUILDS = Pattern.compile("compile|package|verify|install|deploy");

    private static final Pattern PROJECT = Pattern.compile(".*\\.(cs|fs|vb)proj");

    /**
     * A download of dependencies.
     *
     * @param label the words of the command for messages, such as {@code cargo fetch}
     * @param manifests empty where the command names no project, so that the directory decides
     */
    public record Download(PackageManager manager, CommandOptions options, String label, List<String> manifests) {
        public Download {
            manifests = List.copyOf(manifests);
        }
    }

    private final ProgramCall call;

    public DownloadReader(ProgramCall call) {
        this.call = call;
    }

    /** The download of the command; empty when it downloads no manifest's dependencies. */
    public Optional<Download> read() {
        return switch (call.tool()) {
            case "go" -> go(call.options("-C", "-modfile", "-reuse"));
            case "cargo" -> cargo(call.options("--manifest-path", "--target", "--config", "--color"));
            case "mix" -> mix(call.options("--only"));
            case "dotnet" ->
                dotnet(call.options("-r", "--runtime", "-s", "--source", "--configfile", "-v", "--verbosity"));
            default -> maven(call.options("-f", "--file", "-P", "--activate-profiles", "-T", "--threads", "-D", "-l"));
        };
    }

    private static Optional<Download> go(CommandOptions options) {
        boolean downloads = options.isPositional(0, "mod") && options.isPositional(1, "download");
        return downloads && options.positionals().size() == 2 && !options.has("-C", "-modfile")
                ? download(PackageManager.GO, options, "go mod download")
                : Optional.empty();
    }

    private static Optional<Download> cargo(CommandOptions options) {
        return options.isPositional(0, "fetch") && !options.has("--manifest-path")
                ? download(PackageManager.CARGO, options, "cargo fetch")
                : Optional.empty();
    }

    /** The download of {@code mix deps.get}, also in {@code mix do local.hex --force, deps.get}. */
    private static Optional<Download> mix(CommandOptions options) {
        boolean gets = options.positionals().stream()
                .anyMatch(word -> word.known().value().matches("deps\\.get[,+]?"));
        return gets ? download(PackageManager.MIX, options, "mix deps.get") : Optional.empty();
    }

    private static Optional<Download> dotnet(CommandOptions options) {
        List<String> named = options.positionals().stream()
                .skip(1)
                .flatMap(word -> word.value().stream())
                .map(Text::value)
                .toList();
        boolean projects = named.size() == options.positionals().size() - 1
                && named.stream().allMatch(name -> PROJECT.matcher(name).matches());
        return options.isPositional(0, "restore") && !options.has("--configfile") && projects
                ? Optional.of(new Download(PackageManager.DOTNET, options, "dotnet restore", named))
                : Optional.empty();
    }

    /**
     * The download of a Maven build. Own settings may name a repository of the project, so they are left out, as are
     * builds of selected modules.
     */
    private Optional<Download> maven(CommandOptions options) {
        boolean file = options.value("-f")
                .filter(value -> value.is("ae") || value.is("f") || value.is("n"))
                .isEmpty();
        boolean special = options.has("-s", "--settings", "-gs", "-pl", "--projects", "-o", "--offline", "--file")
                || options.has("-f") && file
                || options.values("-D").stream().anyMatch(value -> value.startsWith("maven.repo.local"));
        return options.positionals().stream()
                .filter(word -> !special)
                .flatMap(word -> word.value().stream())
                .map(Text::value)
                .filter(goal -> DOWNLOADS.matcher(goal).matches()
                        || BUILDS.matcher(goal).matches())
                .findFirst()
                .flatMap(goal -> download(PackageManager.MAVEN, options, written() + " " + goal));
    }

    /** The tool as it is called, such as {@code ./mvnw}. */
    private String written() {
        return call.command()
                .program()
                .map(Text::value)
                .filter(path -> path.endsWith("mvnw"))
                .orElse(call.tool());
    }

    private static Optional<Download> download(PackageManager manager, CommandOptions options, String label) {
        return Optional.of(new Download(manager, options, label, List.of(manager.manifest())));
    }
}
