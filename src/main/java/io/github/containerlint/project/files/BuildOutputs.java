package io.github.containerlint.project.files;

import io.github.containerlint.facts.DirectoryKind;
import io.github.containerlint.facts.FileKind;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Recognises paths that no checkout has: files that a build creates, an archive contains or a person downloads. */
public final class BuildOutputs {
    /** Where docker-maven-plugin lays what it has assembled, beside the files of the context. */
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
                || FileKind.BUILT.has(last);
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
