package io.github.containerlint.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.auto.service.AutoService;
import io.github.containerlint.rule.Rule;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.apiguardian.api.API;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Tests the files that {@code src/dev/NewRule.java} writes in a directory that holds the interfaces of rules and one group. */
class NewRuleTest {
    private static final Path INTERFACES = Path.of("src/main/java/io/github/containerlint/rule");
    private static final Path GROUP = Path.of("src/main/java/io/github/containerlint/rules/network");
    private static final Path FIXTURES = Path.of("src/test/resources/rules");

    @TempDir
    private Path project;

    @TempDir
    private Path compiled;

    @BeforeEach
    void writeWhatItReads() throws IOException, URISyntaxException {
        assertEquals("", compile(Path.of("src/dev/NewRule.java")));
        Files.createDirectories(project.resolve(GROUP));
        Files.createDirectories(project.resolve(INTERFACES));
        for (Path file : filesBelow(INTERFACES)) {
            Files.copy(file, project.resolve(file));
        }
    }

    @TestFactory
    Stream<DynamicTest> laysOutARuleThatCompilesForEveryElement() {
        Class<?>[] interfaces = Rule.class.getPermittedSubclasses();
        assertTrue(interfaces.length > 0, "a rule looks at nothing");
        return Arrays.stream(interfaces)
                .map(Class::getSimpleName)
                .map(type -> dynamicTest(type, () -> laysOutARuleThatCompiles(type)));
    }

    private void laysOutARuleThatCompiles(String type) throws Exception {
        String element = type.replaceFirst("Rule$", "").toLowerCase(Locale.ROOT);

        Output output = newRule("odd-" + element, "network", element);

        assertEquals(0, output.status(), output::text);
        Path source = project.resolve(GROUP).resolve("Odd" + type.replaceFirst("Rule$", "") + ".java");
        assertTrue(Files.readString(source).contains(" implements " + type + " {"), type);
        assertEquals("", compile(source));
        assertTrue(Files.isDirectory(project.resolve(FIXTURES).resolve("odd-" + element + "/bad")), "no bad");
        assertTrue(Files.isDirectory(project.resolve(FIXTURES).resolve("odd-" + element + "/good")), "no good");
    }

    @Test
    void keepsWhatIsThere() throws Exception {
        newRule("odd-port", "network", "container");
        Path source = project.resolve(GROUP).resolve("OddPort.java");
        Files.writeString(source, "mine");

        Output output = newRule("odd-port", "network", "container");

        assertTrue(output.text().contains("kept    "), output::text);
        assertEquals("mine", Files.readString(source));
    }

    @Test
    void explainsWhatItDoesNotUnderstand() throws Exception {
        Set<Path> before = Set.copyOf(filesBelow(project));

        assertEquals(new Output(2, """
                usage: java src/dev/NewRule.java NAME GROUP ELEMENT
                  NAME     two words or more that state the fault: relative-workdir
                  GROUP    network (understood)
                  ELEMENT  build, composition, container, dockerfile, project, suppression
                """), newRule("port", "network", "port"));
        assertEquals(before, Set.copyOf(filesBelow(project)));
    }

    @Test
    void printsTheCommandsOfTheGuide() throws Exception {
        String guide = Files.readString(Path.of("CONTRIBUTING.md"));
        List<String> commands = newRule("odd-port", "network", "container")
                .text()
                .lines()
                .filter(line -> line.startsWith("  "))
                .map(line -> line.strip().replace("odd-port", "NAME"))
                .toList();

        assertEquals(2, commands.size());
        commands.forEach(command -> assertTrue(guide.contains("\n" + command), command));
        assertTrue(guide.contains("\njava src/dev/NewRule.java NAME GROUP ELEMENT"));
    }

    private record Output(int status, String text) {}

    private Output newRule(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                compiled.toString(),
                "NewRule"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(project.toFile())
                .redirectErrorStream(true)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Output(process.waitFor(), text.replace(System.lineSeparator(), "\n"));
    }

    /** The messages of the compiler about a source, with its warnings. */
    private String compile(Path source) throws IOException, URISyntaxException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            String classes = placeOf(Rule.class)
                    + File.pathSeparator
                    + placeOf(AutoService.class)
                    + File.pathSeparator
                    + placeOf(API.class);
            List<String> options =
                    List.of("--release", "17", "-Xlint:all", "-proc:none", "-cp", classes, "-d", compiled.toString());
            compiler.getTask(said, files, null, options, null, files.getJavaFileObjects(source))
                    .call();
        }
        return said.toString();
    }

    private static Path placeOf(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static List<Path> filesBelow(Path directory) throws IOException {
        try (Stream<Path> below = Files.walk(directory)) {
            return below.filter(Files::isRegularFile).toList();
        }
    }
}
