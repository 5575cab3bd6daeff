package io.github.containerlint.image;

import io.github.containerlint.facts.FactSheet;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The packages of one language whose programs or modules have other names than the package. */
@API(status = Status.EXPERIMENTAL)
public final class PackageNames {
    static final String PYTHON = "python-packages.txt";
    static final String NODE = "node-packages.txt";
    static final Set<String> KEYS = Set.of("programs", "modules", "docs", "source");

    private static final PackageNames OF_PYTHON = new PackageNames(FactSheet.load(PYTHON, KEYS));
    private static final PackageNames OF_NODE = new PackageNames(FactSheet.load(NODE, KEYS));

    private final List<FactSheet.Entry> entries;

    private PackageNames(List<FactSheet.Entry> entries) {
        this.entries = entries;
    }

    /** Those of Python, read once. */
    public static PackageNames python() {
        return OF_PYTHON;
    }

    /** Those of Node, read once. */
    public static PackageNames node() {
        return OF_NODE;
    }

    /** The packages that contain a program of this name; empty when no such package is known. */
    public List<String> withProgram(String program) {
        return with("programs", program);
    }

    /** The packages that contain a module of this name; empty when no such package is known. */
    public List<String> withModule(String module) {
        return with("modules", module);
    }

    private List<String> with(String key, String word) {
        return entries.stream()
                .filter(entry -> entry.words(key).contains(word))
                .flatMap(entry -> entry.names().stream())
                .toList();
    }
}
