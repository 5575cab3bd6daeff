package io.github.containerlint.project.files;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells by its path what a build makes, an archive brings or a person fetches: what no checkout has. */
public final class BuildOutputs {
    /** Where build tools write to, by the name of a directory or the last word of it. */
    private static final Set<String> DIRECTORIES = Set.of(
            "target",
            "build",
            "dist",
            "out",
            "output",
            "bin",
            "obj",
            "publish",
            "next",
            "nuxt",
            "node_modules",
            "vendor",
            "generated",
            "artifact",
            "artifacts",
            "release",
            "wheels",
            "wheelhouse");

    /** Programs, libraries, packages and archives. */
    private static final Set<String> TYPES = Set.of(
            "jar", "war", "ear", "class", "zip", "tar", "gz", "tgz", "xz", "bz2", "zst", "7z", "whl", "egg", "deb",
            "rpm", "apk", "nupkg", "gem", "exe", "dll", "so", "dylib", "a", "o", "bin", "wasm", "phar", "iso", "img");

    /** Where docker-maven-plugin lays what it has assembled, beside the files of the context. */
    private static final String ASSEMBLY = "maven";

    private static final Pattern WORD_BREAK = Pattern.compile("[^a-z0-9]+");

    private BuildOutputs() {}

    /** @param path separated by {@code /} */
    public static boolean holds(String path) {
        List<String> names = List.of(path.toLowerCase(Locale.ROOT).split("/"));
        String last = names.get(names.size() - 1);
        return names.get(0).equals(ASSEMBLY)
                || names.stream().anyMatch(BuildOutputs::isDirectory)
                || last.contains(".") && TYPES.contains(last.substring(last.lastIndexOf('.') + 1));
    }

    /** {@code dist}, {@code .next}, {@code frontend-dist}; not {@code build.gradle}, which is a file's name. */
    private static boolean isDirectory(String name) {
        boolean file = name.indexOf('.') > 0;
        String lastWord = WORD_BREAK.matcher(name).replaceAll(" ").strip().replaceFirst(".* ", "");
        return !file && (DIRECTORIES.contains(name) || DIRECTORIES.contains(lastWord));
    }
}
