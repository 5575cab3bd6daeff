package io.github.containerlint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may import whom. The data goes straight through, once: an import against this order fails here. */
class ArchitectureTest {
    private static final String BASE = "io.github.containerlint.";

    private static final List<String> READERS =
            List.of("source", "finding", "yaml", "image", "shell", "dotenv", "compose", "dockerfile", "dockerignore");
    private static final List<String> MODEL = and(READERS, "project");
    private static final List<String> RULE_AND_BELOW = and(MODEL, "rule");
    private static final List<String> LINT_AND_BELOW = and(RULE_AND_BELOW, "config", "lint");

    private static final List<Layer> LAYERS = Stream.concat(
                    Stream.of(
                            new Layer("source", List.of()),
                            new Layer("finding", List.of("source")),
                            new Layer("yaml", List.of("source"), "org.yaml.snakeyaml"),
                            new Layer("image", List.of("source")),
                            new Layer("shell", List.of("source")),
                            new Layer("dotenv", List.of("source", "finding")),
                            new Layer(
                                    "compose",
                                    List.of("source", "finding", "yaml", "dotenv", "shell", "image"),
                                    "com.fasterxml.jackson.core"),
                            new Layer("dockerfile", List.of("source", "finding", "shell", "image")),
                            new Layer("dockerignore", List.of("source", "finding")),
                            new Layer("project", READERS, "org.eclipse.jgit"),
                            new Layer("rule", MODEL),
                            new Layer("config", RULE_AND_BELOW),
                            new Layer("lint", and(RULE_AND_BELOW, "config"), "com.github.difflib"),
                            new Layer("report", LINT_AND_BELOW, "com.fasterxml.jackson.core", "javax.xml"),
                            new Layer(
                                    "mojo",
                                    and(LINT_AND_BELOW, "report"),
                                    "org.apache.maven",
                                    "org.codehaus.plexus.util.xml",
                                    "org.codehaus.plexus.configuration",
                                    "org.fusesource.jansi")),
                    Stream.of(
                                    "mounts",
                                    "context",
                                    "dockerfile",
                                    "images",
                                    "installs",
                                    "network",
                                    "data",
                                    "environment",
                                    "lifecycle",
                                    "syntax")
                            .map(group -> new Layer("rules." + group, RULE_AND_BELOW, "com.google.auto.service")))
            .toList();

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.github.containerlint")
            .that(DescribedPredicate.describe("were written here", written -> !isGenerated(written)));

    /**
     * A package and what it may see.
     *
     * @param imports our own packages, besides itself
     * @param libraries what it may see beside the JDK's {@code java} packages, with all that is below
     */
    private record Layer(String name, List<String> imports, String... libraries) {
        boolean contains(JavaClass one) {
            return one.getPackageName().equals(BASE + name);
        }

        boolean maySee(JavaClass other) {
            String seen = other.getPackageName();
            return Stream.of(libraries).anyMatch(library -> isBelow(seen, library))
                    || isBelow(seen, "java")
                    || seen.isEmpty()
                    || seen.equals(BASE + name)
                    || imports.stream().anyMatch(imported -> seen.equals(BASE + imported));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Layer> layers() {
        return LAYERS;
    }

    @ParameterizedTest
    @MethodSource("layers")
    void importsOnlyWhatStandsBelow(Layer layer) {
        Set<String> strangers = CLASSES.stream()
                .filter(layer::contains)
                .flatMap(one -> one.getDirectDependenciesFromSelf().stream())
                .filter(dependency -> !layer.maySee(dependency.getTargetClass().getBaseComponentType()))
                .map(Dependency::getDescription)
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(Set.of(), strangers, () -> layer + " may see only " + layer.imports());
    }

    @ParameterizedTest
    @MethodSource("layers")
    void hasClasses(Layer layer) {
        assertTrue(
                CLASSES.stream().anyMatch(layer::contains),
                () -> layer + " holds no class, so nothing about it was proved");
    }

    @Test
    void everyClassIsInAPackageOfTheTable() {
        List<String> homeless = CLASSES.stream()
                .filter(one -> LAYERS.stream().noneMatch(layer -> layer.contains(one)))
                .map(JavaClass::getName)
                .toList();

        assertEquals(List.of(), homeless);
    }

    private static boolean isGenerated(JavaClass one) {
        return one.getSimpleName().equals("HelpMojo");
    }

    private static boolean isBelow(String name, String ancestor) {
        return name.equals(ancestor) || name.startsWith(ancestor + ".");
    }

    private static List<String> and(List<String> names, String... more) {
        return Stream.concat(names.stream(), Stream.of(more)).toList();
    }
}
