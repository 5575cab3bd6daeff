package io.github.containerlint.project.install;

import io.github.containerlint.dockerfile.instruction.Transfer;
import io.github.containerlint.dockerfile.stage.Dockerfile;
import io.github.containerlint.image.ContainerPath;
import io.github.containerlint.project.context.BuildContext;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.SourceTree;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads settings of package managers, such as where they install, from their own files in a build context. */
public final class ToolPresets {
    private static final Pattern POETRY_SETTING = Pattern.compile(
            "(?m)^\\s*(?:virtualenvs\\.)?(?<key>in-project|create|path|cache-dir)\\s*=\\s*\"?(?<value>[^\"\\s]+)\"?");

    private static final Pattern MODULES_FOLDER =
            Pattern.compile("(?m)^--(install\\.)?modules-folder\\s+\"?(?<folder>[^\"\\s]+)");
    private static final Pattern PLAIN = Pattern.compile("/[A-Za-z0-9_./-]*");

    private ToolPresets() {}

    /** The settings at the top of the context and in each directory that a file is copied from by name. */
    public static Map<ToolSetting, String> of(SourceTree tree, BuildContext context, Dockerfile dockerfile) {
        Map<ToolSetting, String> presets = new EnumMap<>(ToolSetting.class);
        context.localDirectory()
                .ifPresent(root -> directories(dockerfile).map(root::resolve).forEach(directory -> {
                    yarn(tree, directory, presets);
                    poetry(tree, directory, presets);
                    composer(tree, directory, presets);
                }));
        return presets;
    }

    /** The top of the context and the directories that files are copied from by name; relative to the context. */
    public static Stream<String> directories(Dockerfile dockerfile) {
        Stream<String> parents = dockerfile.instructions().stream()
                .filter(Transfer.class::isInstance)
                .flatMap(instruction -> ((Transfer) instruction).contextSources().stream())
                .map(source -> ContainerPath.ROOT.resolve(source.value()).value())
                .filter(path -> PLAIN.matcher(path).matches())
                .map(path -> path.substring(1, Math.max(1, path.lastIndexOf('/'))));
        return Stream.concat(Stream.of(""), parents).distinct();
    }

    /**
     * Reads Yarn's files. A {@code .yarnrc.yml} belongs to Yarn 2 or later, which has no {@code node_modules} by
     * default.
     */
    private static void yarn(SourceTree tree, Path directory, Map<ToolSetting, String> presets) {
        tree.read(directory.resolve(".yarnrc.yml"))
                .ifPresent(file -> presets.put(
                        ToolSetting.YARN_LINKER,
                        YamlFields.scalar(file, "nodeLinker").orElse("pnp")));
        tree.read(directory.resolve(".yarnrc"))
                .map(file -> MODULES_FOLDER.matcher(file.text()))
                .filter(Matcher::find)
                .ifPresent(found -> presets.put(ToolSetting.YARN_MODULES, found.group("folder")));
        tree.read(directory.resolve("package.json"))
                .flatMap(file -> YamlFields.scalar(file, "packageManager"))
                .filter(manager -> manager.startsWith("yarn@"))
                .ifPresent(manager -> presets.put(ToolSetting.YARN_VERSION, manager.substring("yarn@".length())));
    }

    private static void poetry(SourceTree tree, Path directory, Map<ToolSetting, String> presets) {
        Optional<SourceFile> file = tree.read(directory.resolve("poetry.toml"));
        Matcher matcher = POETRY_SETTING.matcher(file.map(SourceFile::text).orElse(""));
        while (matcher.find()) {
            presets.put(PoetryTools.setting(matcher.group("key")), matcher.group("value"));
        }
    }

    private static void composer(SourceTree tree, Path directory, Map<ToolSetting, String> presets) {
        tree.read(directory.resolve("composer.json"))
                .flatMap(file -> YamlFields.mapping(file, "config"))
                .flatMap(config -> YamlFields.scalar(config, "vendor-dir"))
                .ifPresent(vendor -> presets.put(ToolSetting.COMPOSER_VENDOR, vendor));
    }
}
