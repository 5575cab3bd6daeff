package io.github.containerlint.rules.dockerfile;

import io.github.containerlint.image.PackageNames;
import io.github.containerlint.project.build.ImageBuild;
import io.github.containerlint.project.files.ContextPaths;
import io.github.containerlint.project.install.ToolPresets;
import io.github.containerlint.project.install.YamlFields;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.yaml.YamlEntry;
import io.github.containerlint.yaml.YamlMapping;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The packages that the manifests and lock files of a Node project contain.
 *
 * @param packages the packages that the project names itself
 * @param programs the programs of the packages that npm has locked at the top of {@code node_modules}
 * @see <a href="https://docs.npmjs.com/cli/configuring-npm/package-lock-json">package-lock.json</a>
 */
record NodeProject(Set<String> packages, Set<String> programs) {
    private static final List<String> KINDS = List.of("dependencies", "devDependencies", "optionalDependencies");

    NodeProject {
        packages = Set.copyOf(packages);
        programs = Set.copyOf(programs);
    }

    /** Reads the files at the top of the context, and in the directories that the build copies files from by name. */
    static NodeProject of(ImageBuild build) {
        Set<String> packages = new TreeSet<>();
        Set<String> programs = new TreeSet<>();
        build.files()
                .ifPresent(files -> ToolPresets.directories(build.dockerfile()).forEach(directory -> {
                    files.read(ContextPaths.child(directory, "package.json"))
                            .flatMap(YamlFields::top)
                            .ifPresent(top -> KINDS.forEach(kind -> packages.addAll(YamlFields.names(top, kind))));
                    files.read(ContextPaths.child(directory, "package-lock.json"))
                            .ifPresent(lock -> locked(lock, programs));
                }));
        return new NodeProject(packages, programs);
    }

    private static void locked(SourceFile lock, Set<String> programs) {
        YamlFields.mapping(lock, "packages").stream()
                .flatMap(found -> found.entries().stream())
                .filter(entry -> entry.name()
                        .filter(name -> name.value().matches("node_modules/(@[^/]+/)?[^/]+"))
                        .isPresent())
                .map(YamlEntry::value)
                .filter(YamlMapping.class::isInstance)
                .forEach(entry -> programs.addAll(YamlFields.names((YamlMapping) entry, "bin")));
    }

    /** Returns true when one of the packages contains the program. */
    boolean brings(String program, PackageNames names) {
        return programs.contains(program)
                || packages.contains(program)
                || names.withProgram(program).stream().anyMatch(packages::contains);
    }
}
