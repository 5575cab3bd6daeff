package io.github.containerlint.project.files;

import io.github.containerlint.facts.DirectoryKind;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Recognises paths that no checkout has: files that a build creates, an archive contains or a person downloads. */
public final class BuildOutputs {
    /** Programs, libraries, packages and archives. */
    private static final Set<String> TYPES = Set.of(
            "jar", "war", "ear", "class", "zip", "tar", "gz", "tgz", "xz", "bz2", "zst", "7z", "whl", "egg", "deb",
            "rpm", "apk", "nupkg", "gem", "exe", "dll", "so", "dylib", "a", "o", "bin", "wasm", "phar", "iso", "img");

    /** The directory for the files that docker-maven-plugin assembles, beside the files of the context. */
    private static final String ASSEMBLY = "maven";

    private static final Pattern WORD_BREAK = Pattern.compile("[^a-z0-9]+");

    private BuildOutputs() {}

    /**
     * Returns true when the path lies in an output directory or has the ending of a build's result.
     *
     * @param path separated by {@code /}
     */
    public static boolean holds(String path) {
        List<String> names = List.of(path.toLowerCase(Locale.ROOT).split("/"));
        String last = names.get(names.size() - 1);
        return names.get(0).equals(ASSEMBLY)
                || names.stream().anyMatch(BuildOutputs::isDirectory)
                || last.contains(".") && TYPES.contains(last.substring(last.lastIndexOf('.') + 1));
    }

    /**
     * Returns true for {@code dist}, {@code .next} and {@code frontend-dist}, not for {@code build.gradle}, which is a
     * file.
     */
    private static boolean isDirectory(String name) {
        boolean file = name.indexOf('.') > 0;
        String lastWord = WORD_BREAK.matcher(name).replaceAll(" ").strip().replaceFirst(".* ", "");
        return !file && (DirectoryKind.BUILT.has(name) || DirectoryKind.BUILT.has(lastWord));
    }
}
