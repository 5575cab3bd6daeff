package io.github.containerlint.rules.installs;

import io.github.containerlint.project.build.DependencyInstall;
import io.github.containerlint.project.context.ContextFiles;
import io.github.containerlint.project.files.ContextPaths;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.Text;
import io.github.containerlint.yaml.YamlEntry;
import io.github.containerlint.yaml.YamlMapping;
import io.github.containerlint.yaml.YamlReader;
import io.github.containerlint.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells whether an install needs more of the project than its manifest: members of a workspace, packages in a
 * directory, or scripts that run with the install.
 *
 * @see <a href="https://docs.npmjs.com/cli/v10/using-npm/scripts#life-cycle-operation-order">npm</a>
 * @see <a href="https://docs.astral.sh/uv/concepts/projects/workspaces/">uv</a>
 * @see <a href="https://pip.pypa.io/en/stable/reference/requirements-file-format/">pip</a>
 * @see <a href="https://github.com/apache/maven-dependency-plugin/issues/959">reactors of Maven</a>
 */
final class LocalSources {
    private static final Pattern PYTHON = Pattern.compile("(?m)\\{[^}\\n]*\\bpath\\s*=|\\bfile:|workspace\\s*=\\s*true"
            + "|^\\s*\\[tool\\.uv\\.workspace|^\\s*dynamic\\s*=.*dependencies");
    private static final Pattern REQUIREMENT = Pattern.compile(
            "(?m)^\\s*((-e|--editable)[\\s=]*)?(\\.|/|file:|[\\w.-]+/)|^\\s*(-f|--find-links)[\\s=]*(?!https?:)\\S|@\\s*file:");
    private static final Pattern RUBY = Pattern.compile(
            "(?m)^\\s*(gemspec|path|eval_gemfile|require_relative)\\b|\\bpath:|:path\\s*=>|\\bfile:|\\bFile\\.");
    private static final Pattern COMPOSER = Pattern.compile(
            "\"((pre|post)-(install-cmd|autoload-dump)|classmap|files)\"\\s*:|\"type\"\\s*:\\s*\"(path|artifact)\"");
    private static final Pattern GO = Pattern.compile("=>\\s*\\.{0,2}/");
    private static final Pattern CARGO =
            Pattern.compile("(?m)^\\s*\\[+(workspace|lib|bin|example|test|bench)\\b|\\bpath\\s*=|^\\s*build\\s*=");
    private static final Pattern MIX =
            Pattern.compile("\\bpath:|\\bin_umbrella:|\\bapps_path:|\\b(File|Code|Path|System)\\.");
    private static final Pattern DOTNET = Pattern.compile("<(ProjectReference|Import|HintPath)\\b");

    /** Matches the modules of a reactor: they need each other, so none of them can be fetched first. */
    private static final Pattern MAVEN = Pattern.compile("<(module|systemPath|localRepository)>");

    private static final Pattern LOCAL_PACKAGE = Pattern.compile("(file|link|portal|workspace|patch):.*|\\.{0,2}/.*");
    private static final Pattern GIT_HOOKS = Pattern.compile("\\b(husky|lefthook|simple-git-hooks)\\b");
    private static final List<String> DEPENDENCIES =
            List.of("dependencies", "devDependencies", "optionalDependencies", "resolutions");
    private static final List<String> SCRIPTS =
            List.of("preinstall", "install", "postinstall", "preprepare", "prepare");

    private LocalSources() {}

    /** Returns true when the manifest names sources of the project, or when it cannot be read. */
    static boolean areNamedIn(String manifest, DependencyInstall install, ContextFiles files) {
        Optional<SourceFile> file = files.read(manifest);
        if (file.isEmpty()) {
            return true;
        }
        String text = file.get().text();
        return switch (install.manager()) {
            case UV, POETRY, PDM, PIPENV -> PYTHON.matcher(text).find();
            case PIP ->
                manifest.endsWith(".toml")
                        ? PYTHON.matcher(text).find()
                        : REQUIREMENT.matcher(text).find();
            case COMPOSER ->
                COMPOSER.matcher(text).find()
                        || install.options()
                                .has(
                                        "-o",
                                        "--optimize-autoloader",
                                        "-a",
                                        "--classmap-authoritative",
                                        "--apcu-autoloader");
            case BUNDLER -> RUBY.matcher(text).find();
            case NPM, YARN, PNPM, BUN -> node(file.get(), manifest, install, files);
            case GO ->
                files.has(ContextPaths.beside(manifest, "go.work"))
                        || GO.matcher(text).find();
            case CARGO -> CARGO.matcher(text).find();
            case MIX -> MIX.matcher(text).find();
            case DOTNET -> DOTNET.matcher(text).find();
            case MAVEN -> MAVEN.matcher(text).find();
        };
    }

    private static boolean node(SourceFile file, String manifest, DependencyInstall install, ContextFiles files) {
        Optional<YamlMapping> content = YamlReader.read(file).documents().stream()
                .filter(YamlMapping.class::isInstance)
                .map(YamlMapping.class::cast)
                .findFirst();
        boolean patched = content.flatMap(top -> top.get("pnpm"))
                .filter(YamlMapping.class::isInstance)
                .flatMap(pnpm -> ((YamlMapping) pnpm).get("patchedDependencies"))
                .isPresent();
        boolean workspace = files.has(ContextPaths.beside(manifest, "pnpm-workspace.yaml"))
                || files.has(ContextPaths.beside(manifest, "lerna.json"))
                || content.flatMap(top -> top.get("workspaces")).isPresent();
        boolean scripts = !install.options().has("--ignore-scripts")
                && texts(content, "scripts", SCRIPTS)
                        .anyMatch(script -> !GIT_HOOKS.matcher(script).find());
        boolean local = DEPENDENCIES.stream()
                .flatMap(kind -> texts(content, kind, List.of()))
                .anyMatch(version -> LOCAL_PACKAGE.matcher(version).matches());
        return workspace || patched || scripts || local;
    }

    /**
     * The texts in the mapping at a key.
     *
     * @param names the names of the entries to read; empty for all entries
     */
    private static Stream<String> texts(Optional<YamlMapping> content, String key, List<String> names) {
        return content.flatMap(top -> top.get(key)).filter(YamlMapping.class::isInstance).stream()
                .flatMap(found -> ((YamlMapping) found).entries().stream())
                .filter(entry -> names.isEmpty()
                        || entry.name().map(Text::value).filter(names::contains).isPresent())
                .map(YamlEntry::value)
                .filter(YamlScalar.class::isInstance)
                .map(value -> ((YamlScalar) value).value());
    }
}
