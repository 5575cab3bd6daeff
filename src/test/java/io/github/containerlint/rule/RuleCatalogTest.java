package io.github.containerlint.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.containerlint.finding.Severity;
import io.github.containerlint.project.Project;
import io.github.containerlint.project.container.Container;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleCatalogTest {
    private static final String DECLARATIONS = "META-INF/services/io.github.containerlint.rule.Rule";

    @TempDir
    private Path temporary;

    @RuleInfo(name = "of-a-jar", severity = Severity.INFO, since = "1", summary = "s", why = "w")
    public static final class OfAJar implements ContainerRule {
        @Override
        public void check(Container container, Findings out) {
            throw new AssertionError("is not run here");
        }
    }

    @RuleInfo(name = "of-a-jar", severity = Severity.ERROR, since = "1", summary = "s", why = "w")
    public static final class OfTheSameName implements ContainerRule {
        @Override
        public void check(Container container, Findings out) {
            throw new AssertionError("is not run here");
        }
    }

    public static final class Undescribed implements ProjectRule {
        @Override
        public void check(Project project, Findings out) {
            throw new AssertionError("is not run here");
        }
    }

    /** A loader whose class path declares rules only in some directories, and that knows which classes it was asked for. */
    private static final class Declaring extends URLClassLoader {
        private final List<String> asked = new ArrayList<>();

        Declaring(URL... declaring) {
            super(declaring, RuleCatalogTest.class.getClassLoader());
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            return findResources(name);
        }

        @Override
        public Class<?> loadClass(String name) throws ClassNotFoundException {
            asked.add(name);
            return super.loadClass(name);
        }
    }

    /** The catalog of a class path with one such file of declarations in each entry. */
    private RuleCatalog declared(String... files) throws IOException {
        List<URL> classPath = new ArrayList<>();
        for (String file : files) {
            Path entry = temporary.resolve("entry" + classPath.size());
            Files.createDirectories(entry.resolve(DECLARATIONS).getParent());
            Files.writeString(entry.resolve(DECLARATIONS), file);
            classPath.add(entry.toUri().toURL());
        }
        try (Declaring loader = new Declaring(classPath.toArray(URL[]::new))) {
            return RuleCatalog.load(loader);
        }
    }

    private String refused(String... files) throws IOException {
        return assertThrows(ServiceConfigurationError.class, () -> declared(files))
                .getMessage()
                .replace(temporary.toUri().toURL().toString(), "");
    }

    @Test
    void aRuleOfAnotherJarIsDescribedByItsAnnotation() throws IOException {
        RuleCatalog.Entry entry =
                declared(OfAJar.class.getName()).find("of-a-jar").orElseThrow();

        assertEquals(Severity.INFO, entry.severity());
        assertEquals(RuleElement.CONTAINER, entry.element());
        assertEquals("rule", entry.group());
        assertEquals("s", entry.info().summary());
    }

    @Test
    void commentsBlankLinesAndRepetitionsDeclareNothing() throws IOException {
        String name = OfAJar.class.getName();
        List<RuleCatalog.Entry> entries = declared("# rules\n\n  " + name + " # the first\n" + name + "\n \t \n", name)
                .entries();

        assertEquals(1, entries.size());
        assertEquals("of-a-jar", entries.get(0).name());
    }

    @Test
    void whatIsNoRuleIsRefused() throws IOException {
        assertEquals("'two words' in entry0/" + DECLARATIONS + " is no name of a class", refused("two words\n"));
        assertEquals("the rule class acme.Absent is not found", refused("acme.Absent\n"));
        assertEquals("java.lang.String is no io.github.containerlint.rule.Rule", refused("java.lang.String\n"));
    }

    @Test
    void aRuleWithoutADescriptionIsRefused() {
        IllegalArgumentException thrown =
                assertThrows(IllegalArgumentException.class, () -> declared(Undescribed.class.getName()));

        assertEquals(Undescribed.class.getName() + " has no @RuleInfo", thrown.getMessage());
    }

    @Test
    void twoRulesOfOneNameAreRefused() {
        IllegalArgumentException thrown = assertThrows(
                IllegalArgumentException.class, () -> declared(OfAJar.class.getName(), OfTheSameName.class.getName()));

        assertEquals(
                "rule 'of-a-jar' is defined by %s and by %s"
                        .formatted(OfAJar.class.getName(), OfTheSameName.class.getName()),
                thrown.getMessage());
    }

    @Test
    void aClassPathWithoutRulesIsRefused() {
        assertThrows(IllegalStateException.class, this::declared);
    }

    @Test
    void aRuleOfTheIndexIsLoadedWhenItIsAskedFor() throws IOException {
        URL own = Collections.list(getClass().getClassLoader().getResources(DECLARATIONS))
                .get(0);
        try (Declaring loader = new Declaring(new URL(own, "../.."))) {
            RuleCatalog.Entry entry =
                    RuleCatalog.load(loader).find("relative-workdir").orElseThrow();
            assertEquals(Severity.WARNING, entry.severity());
            assertEquals("dockerfile", entry.group());
            assertFalse(loader.asked.contains(entry.type()), loader.asked.toString());

            assertTrue(entry.rule() instanceof ProjectRule);
            assertEquals(
                    List.of(entry.type()),
                    loader.asked.stream()
                            .filter(type -> type.contains(".rules."))
                            .collect(Collectors.toList()));
        }
    }
}
