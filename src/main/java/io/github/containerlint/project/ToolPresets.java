package io.github.containerlint.project;

import io.github.containerlint.dockerfile.Dockerfile;
import io.github.containerlint.dockerfile.Transfer;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.SourceTree;
import io.github.containerlint.yaml.YamlMapping;
import io.github.containerlint.yaml.YamlReader;
import io.github.containerlint.yaml.YamlScalar;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the package managers' own files in a build context say of where they install. */
final class ToolPresets {
    private static final Pattern POETRY_SETTING =
            Pattern.compile("(?m)^\\s*(?<key>in-project|create)\\s*=\\s*(?<value>true|false)");

    private static final Pattern MODULES_FOLDER =
            Pattern.compile("(?m)^--(install\\.)?modules-folder\\s+\"?(?<folder>[^\"\\s]+)");
    private static final Pattern PLAIN = Pattern.compile("/[A-Za-z0-9_./-]*");

    private ToolPresets() {}

    /** Looks at the top of the context and in each directory that a file is copied from by name. */
    static Map<ToolSetting, String> of(SourceTree tree, BuildContext context, Dockerfile dockerfile) {
        Map<ToolSetting, String> presets = new EnumMap<>(ToolSetting.class);
        context.localDirectory()
                .ifPresent(root -> directories(root, dockerfile).forEach(directory -> {
                    yarn(tree, directory, presets);
                    poetry(tree, directory, presets);
                    composer(tree, directory, presets);
                }));
        return presets;
    }

    private static List<Path> directories(Path root, Dockerfile dockerfile) {
        Stream<String> parents = dockerfile.instructions().stream()
                .filter(Transfer.class::isInstance)
                .flatMap(instruction -> ((Transfer) instruction).contextSources().stream())
                .map(source -> ContainerPath.ROOT.resolve(source.value()).value())
                .filter(path -> PLAIN.matcher(path).matches())
                .map(path -> path.substring(1, Math.max(1, path.lastIndexOf('/'))));
        return Stream.concat(Stream.of(""), parents)
                .distinct()
                .map(root::resolve)
                .toList();
    }

    /** A {@code .yarnrc.yml} is Yarn 2's or later, which links no {@code node_modules} unless told to. */
    private static void yarn(SourceTree tree, Path directory, Map<ToolSetting, String> presets) {
        tree.read(directory.resolve(".yarnrc.yml"))
                .ifPresent(file -> presets.put(
                        ToolSetting.YARN_LINKER, scalar(file, "nodeLinker").orElse("pnp")));
        tree.read(directory.resolve(".yarnrc"))
                .map(file -> MODULES_FOLDER.matcher(file.text()))
                .filter(Matcher::find)
                .ifPresent(found -> presets.put(ToolSetting.YARN_MODULES, found.group("folder")));
        tree.read(directory.resolve("package.json"))
                .flatMap(file -> scalar(file, "packageManager"))
                .filter(manager -> manager.startsWith("yarn@"))
                .ifPresent(manager -> presets.put(ToolSetting.YARN_VERSION, manager.substring("yarn@".length())));
    }

    private static void poetry(SourceTree tree, Path directory, Map<ToolSetting, String> presets) {
        Optional<SourceFile> file = tree.read(directory.resolve("poetry.toml"));
        Matcher matcher = POETRY_SETTING.matcher(file.map(SourceFile::text).orElse(""));
        while (matcher.find()) {
            boolean create = matcher.group("key").equals("create");
            presets.put(create ? ToolSetting.POETRY_CREATE : ToolSetting.POETRY_IN_PROJECT, matcher.group("value"));
        }
    }

    private static void composer(SourceTree tree, Path directory, Map<ToolSetting, String> presets) {
        tree.read(directory.resolve("composer.json"))
                .flatMap(file -> mapping(file).flatMap(top -> top.get("config")))
                .filter(YamlMapping.class::isInstance)
                .flatMap(config -> scalar((YamlMapping) config, "vendor-dir"))
                .ifPresent(vendor -> presets.put(ToolSetting.COMPOSER_VENDOR, vendor));
    }

    private static Optional<String> scalar(SourceFile file, String key) {
        return mapping(file).flatMap(mapping -> scalar(mapping, key));
    }

    private static Optional<String> scalar(YamlMapping mapping, String key) {
        return mapping.get(key).filter(YamlScalar.class::isInstance).map(value -> ((YamlScalar) value).value());
    }

    /** JSON is read as the YAML that it is. */
    private static Optional<YamlMapping> mapping(SourceFile file) {
        return YamlReader.read(file).documents().stream()
                .filter(YamlMapping.class::isInstance)
                .map(YamlMapping.class::cast)
                .findFirst();
    }
}
