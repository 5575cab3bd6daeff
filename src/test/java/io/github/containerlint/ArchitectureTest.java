package io.github.containerlint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks the code against the table and the principles of docs/architecture.md. */
class ArchitectureTest {
    private static final String BASE = "io.github.containerlint.";
    private static final String GROUPS = "rules.*";

    /** {@code | `package` | holds | `imports`, ... | `libraries`, ... |}. */
    private static final Pattern ROW =
            Pattern.compile("\\| `(?<name>[a-z.*]+)` \\| [^|]+ \\| (?<imports>[^|]+) \\| (?<libraries>[^|]+) \\|");

    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

    /** Words for faults: a class with such a word in its name makes a judgement. */
    private static final Pattern FAULT = Pattern.compile(
            "(Missing|Absent|Unpinned|Unlocked|Floating|Loose|Early|Stale|Idle|Extra|Sent|Overwriting|Overwritten|Hardcoded"
                    + "|Conflict|Conflicting|Misread|Unknown|Unreachable|Unawaited|Unanchored|Unfound|Unused|Undeclared"
                    + "|Duplicate|Invalid|Insecure|Leaked)(?=[A-Z]).*|.*(Conflicts?|Faults?|Mistakes?|Violations?)");

    /** Model classes for files that a configuration or a build plan names and that are not there. */
    private static final Set<String> NO_FAULT = Set.of("AbsentSelection", "MissingInput");

    /** The circle of the classes that together model a service as it runs. */
    private static final Set<String> RUNNING_SERVICE = circle(
            "project.container",
            "Container",
            "DataLocator",
            "DatastoreSettings",
            "HiddenDependencies",
            "Lifespans",
            "StartInstalls",
            "StoreRecognition");

    /** The packages that read texts, with all that is below them. Grammars are recursive, and so are the trees that they read. */
    private static final List<String> READERS = List.of("source", "yaml", "compose", "shell");

    /** The circles of the readers. Remove a circle that is gone; add one only where the grammar is recursive. */
    private static final Set<Set<String>> RECURSIVE = Set.of(
            // A place is in a file; a file has problems, which have places, or is a text at a place of another file.
            circle("source", "Located", "Problem", "RelatedSpan", "Segment", "SourceFile", "Span", "Text"),
            // A node that is a mapping holds entries, and the value of an entry is a node.
            circle("yaml", "YamlEntry", "YamlMergedEntry", "YamlNode"),
            // The same, with aliases followed and variables put in.
            circle("compose.config", "ConfigEntry", "ConfigNode"),
            // The shape of a mapping holds keys, and each key has a shape.
            circle("compose.schema", "Keys", "Shape"),
            // A command holds words, and a word may hold commands: $(...).
            circle("shell.syntax", "Assignment", "Node", "Redirection", "Word", "WordPart"),
            // A script is read command by command, a command word by word, and the commands in a word are a script.
            circle(
                    "shell.syntax",
                    "CompoundReader",
                    "ExpansionReader",
                    "ScriptReader",
                    "SimpleCommandReader",
                    "WordReader"),
            // A script runs commands, and a command may run a script: functions, sh -c, $(...).
            circle("shell", "CommandCollector", "Invoker"));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.github.containerlint")
            .that(DescribedPredicate.describe("were written here", written -> !isGenerated(written)));

    private static final List<Layer> LAYERS = layers();

    /**
     * A package and what it may see.
     *
     * @param imports our own packages that it may import, besides itself
     * @param libraries the packages that it may import beside the JDK's {@code java} packages, with the packages below them
     */
    private record Layer(String name, List<String> imports, List<String> libraries) {
        boolean contains(JavaClass one) {
            String name = one.getPackageName();
            return this.name.equals(GROUPS) ? isGroup(name) : name.equals(BASE + this.name);
        }

        boolean maySee(JavaClass one, JavaClass other) {
            String seen = other.getPackageName();
            return libraries.stream().anyMatch(library -> isBelow(seen, library))
                    || isBelow(seen, "java")
                    || isBelow(seen, "org.apiguardian")
                    || seen.isEmpty()
                    || seen.equals(one.getPackageName())
                    || imports.stream().anyMatch(imported -> seen.equals(BASE + imported));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Layer> layers() {
        try (var lines = Files.lines(Path.of("docs/architecture.md"))) {
            return lines.map(ROW::matcher)
                    .filter(Matcher::matches)
                    .map(row ->
                            new Layer(row.group("name"), quoted(row.group("imports")), quoted(row.group("libraries"))))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> quoted(String cell) {
        return QUOTED.matcher(cell).results().map(found -> found.group(1)).toList();
    }

    @ParameterizedTest
    @MethodSource("layers")
    void importsOnlyWhatItsRowNames(Layer layer) {
        Set<String> strangers = CLASSES.stream()
                .filter(layer::contains)
                .flatMap(one -> one.getDirectDependenciesFromSelf().stream())
                .filter(dependency -> !layer.maySee(
                        dependency.getOriginClass(), dependency.getTargetClass().getBaseComponentType()))
                .map(Dependency::getDescription)
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(Set.of(), strangers, () -> layer + " may see only " + layer.imports());
    }

    /** A row must not allow an import that no class uses: a later use of it would not be noticed. */
    @ParameterizedTest
    @MethodSource("layers")
    void usesWhatItsRowNames(Layer layer) {
        Set<String> seen = CLASSES.stream()
                .filter(layer::contains)
                .flatMap(one -> one.getDirectDependenciesFromSelf().stream())
                .map(dependency ->
                        dependency.getTargetClass().getBaseComponentType().getPackageName())
                .collect(Collectors.toSet());
        List<String> idle = layer.imports().stream()
                .filter(imported -> !seen.contains(BASE + imported))
                .toList();

        assertFalse(seen.isEmpty(), () -> layer + " holds no class, so nothing about it was proved");
        assertEquals(List.of(), idle, () -> layer + " does not use them");
    }

    @Test
    void everyClassIsInAPackageOfTheTable() {
        List<String> homeless = CLASSES.stream()
                .filter(one -> LAYERS.stream().noneMatch(layer -> layer.contains(one)))
                .map(JavaClass::getName)
                .toList();

        assertEquals(List.of(), homeless);
    }

    /** A row may name only packages of the rows above it, so that the table reads from the bottom layer up. */
    @Test
    void eachRowNamesOnlyRowsAboveIt() {
        List<String> names = LAYERS.stream().map(Layer::name).toList();

        assertFalse(names.isEmpty());
        for (Layer layer : LAYERS) {
            List<String> above = names.subList(0, names.indexOf(layer.name()));
            assertTrue(above.containsAll(layer.imports()), () -> layer + " names what does not stand above it");
        }
    }

    @Test
    void packagesFormNoCircle() {
        SlicesRuleDefinition.slices()
                .matching(BASE + "(**)")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void classesFormNoCircleButThatOfARunningService() {
        assertEquals(Set.of(RUNNING_SERVICE), circles(circle -> !isOfReaders(circle)));
    }

    @Test
    void classesOfReadersFormNoCircleButThoseOfRecursiveThings() {
        assertEquals(RECURSIVE, circles(ArchitectureTest::isOfReaders));
    }

    private static Set<Set<String>> circles(Predicate<Set<String>> wanted) {
        return ClassCircles.of(CLASSES).stream().filter(wanted).collect(Collectors.toSet());
    }

    private static boolean isOfReaders(Set<String> circle) {
        return circle.stream().allMatch(name -> READERS.stream().anyMatch(reader -> isBelow(name, BASE + reader)));
    }

    private static Set<String> circle(String packageName, String... classes) {
        return Stream.of(classes).map(name -> BASE + packageName + "." + name).collect(Collectors.toSet());
    }

    @Test
    void noClassOfTheModelIsNamedAfterAFault() {
        List<String> model = CLASSES.stream()
                .filter(one -> isBelow(one.getPackageName(), BASE + "project"))
                .filter(JavaClass::isTopLevelClass)
                .map(JavaClass::getSimpleName)
                .toList();

        assertFalse(model.isEmpty());
        assertEquals(
                List.of(),
                model.stream()
                        .filter(name -> FAULT.matcher(name).matches() && !NO_FAULT.contains(name))
                        .toList());
    }

    private static boolean isGenerated(JavaClass one) {
        return one.getSimpleName().equals("HelpMojo");
    }

    private static boolean isGroup(String name) {
        return name.startsWith(BASE + "rules.") && name.indexOf('.', (BASE + "rules.").length()) < 0;
    }

    private static boolean isBelow(String name, String ancestor) {
        return name.equals(ancestor) || name.startsWith(ancestor + ".");
    }
}
