package io.github.containerlint.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.containerlint.Growth;
import io.github.containerlint.source.Problem;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.SourceTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that every file gives the right result or a clear message, and that the work grows with its length alone. */
class YamlRobustnessTest {
    @TempDir
    private Path directory;

    private static YamlFile read(String text) {
        return YamlReader.read(SourceFile.of("compose.yaml", text));
    }

    private YamlFile read(byte[] bytes) throws IOException {
        Path path = Files.write(directory.resolve("compose.yaml"), bytes);
        SourceFile source = new SourceTree(directory).read(path).orElseThrow();
        return YamlReader.read(source);
    }

    private static List<String> messages(YamlFile file) {
        return file.problems().stream().map(Problem::message).toList();
    }

    private static String nested(int depth) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < depth; i++) {
            text.append(" ".repeat(i)).append("a:\n");
        }
        return text.toString();
    }

    @Test
    void sixtyServicesShareOneAnchor() {
        StringBuilder text =
                new StringBuilder("x-base: &base\n  restart: always\n  environment: {A: 1, B: 2}\nservices:\n");
        for (int i = 0; i < 60; i++) {
            text.append("  s%d:\n    <<: *base\n    image: x:%d\n".formatted(i, i));
        }
        YamlFile file = read(text.toString());

        assertEquals(List.of(), messages(file));
        YamlMapping root = (YamlMapping) file.documents().get(0);
        YamlMapping services = (YamlMapping) root.get("services").orElseThrow();
        assertEquals(60, services.entries().size());
        YamlMapping last = (YamlMapping) services.get("s59").orElseThrow();
        assertEquals(3, last.merged().size());
    }

    private static String aliasesOfAliases(int levels) {
        StringBuilder text = new StringBuilder("a0: &a0 {k: v}\n");
        for (int i = 1; i < levels; i++) {
            text.append(
                    "a%d: &a%d [%s]\n".formatted(i, i, "*a%d, ".formatted(i - 1).repeat(9)));
        }
        return text.toString();
    }

    private static String mergesOfMerges(int levels) {
        StringBuilder text = new StringBuilder("a0: &a0 {k: v}\n");
        for (int i = 1; i < levels; i++) {
            text.append("a%d: &a%d {<<: [*a%d, *a%d], k%d: v}\n".formatted(i, i, i - 1, i - 1, i));
        }
        return text.toString();
    }

    /** The texts. One long word is left out: the library copies it again at each kibibyte, and a mebibyte is the limit. */
    static Stream<Arguments> growing() {
        return Stream.of(
                Arguments.of("levels", 200, size(YamlRobustnessTest::nested)),
                Arguments.of("aliases of aliases", 200, size(YamlRobustnessTest::aliasesOfAliases)),
                Arguments.of("escapes", 500_000, size(n -> "a: \"" + "\\n".repeat(n) + "\"\n")),
                Arguments.of("a block", 80_000, size(n -> "a: |\n" + "  some text\n".repeat(n))),
                Arguments.of("a folded value", 80_000, size(n -> "a: x\n" + "  some text\n".repeat(n))),
                Arguments.of("comments", 250_000, size("# c\n"::repeat)),
                Arguments.of("keys", 20_000, size("k: v\n"::repeat)),
                Arguments.of("brackets", 1_000_000, size("["::repeat)));
    }

    private static IntFunction<String> size(IntFunction<String> text) {
        return text;
    }

    @ParameterizedTest
    @MethodSource("growing")
    void twiceTheTextIsTwiceTheWork(String name, int size, IntFunction<String> text) {
        Growth.assertLinear(size, text, YamlRobustnessTest::read);
    }

    @Test
    void aliasesOfAliasesDoNotGrow() {
        YamlFile file = read(aliasesOfAliases(100));

        assertEquals(List.of(), file.documents());
        assertFalse(file.whole());
        assertEquals(1, file.problems().size());
        assertTrue(
                messages(file)
                        .get(0)
                        .endsWith(
                                "repeats so many values that Compose refuses to read them; repeat fewer anchors within other anchors"));
    }

    @Test
    void aFaultBehindThemDoesNotLetThemGrow() {
        YamlFile file = read(aliasesOfAliases(100) + "b: [\n");

        assertTrue(file.unfinished().isEmpty());
        assertEquals(2, file.problems().size());
    }

    @Test
    void mergesOfMergesGiveEachKeyOnce() {
        YamlMapping root = (YamlMapping) read(mergesOfMerges(6)).documents().get(0);
        YamlMapping last = (YamlMapping) root.get("a5").orElseThrow();

        assertEquals(6, last.merged().size());
    }

    @Test
    void aValueThatHoldsItselfIsRefused() {
        YamlFile file = read("a: &a\n  b: [*a]\n  <<: *a\n");

        assertEquals(2, file.problems().size());
        assertTrue(messages(file).get(0).startsWith("'*a' stands inside the value that it repeats"));
    }

    @Test
    void twoHundredLevelsAreRead() {
        assertEquals(List.of(), messages(read(nested(200))));
        assertEquals(List.of(), messages(read("[".repeat(200) + "]".repeat(200))));
    }

    @Test
    void moreLevelsAreRefused() {
        assertEquals(List.of("nested more than 200 deep; nothing from here on was read"), messages(read(nested(201))));
        YamlFile brackets = read("[".repeat(1_000_000));
        assertEquals(List.of("nested more than 200 deep; nothing from here on was read"), messages(brackets));
        assertEquals(200, brackets.problems().get(0).span().start());
        assertEquals(1, read("{a: ".repeat(250_000)).problems().size());
        assertEquals(1, read("? ".repeat(500_000)).problems().size());
    }

    @Test
    void aMebibyteIsRead() {
        assertEquals(List.of(), messages(read("a: " + "x".repeat(1_000_000) + "\n")));
        assertEquals(List.of(), messages(read("a: \"" + "\\n".repeat(500_000) + "\"\n")));
        assertEquals(List.of(), messages(read("a: |\n" + "  some text\n".repeat(80_000))));
        assertEquals(List.of(), messages(read("a: x\n" + "  some text\n".repeat(80_000))));
        assertEquals(List.of(), messages(read("# c\n".repeat(250_000))));
    }

    @Test
    void moreThanAMebibyteIsNotRead() throws IOException {
        YamlFile file = read(("a: " + "x".repeat(1 << 20)).getBytes(StandardCharsets.UTF_8));

        assertEquals(List.of("the file is larger than 1 MiB and was not read; split it up"), messages(file));
        assertEquals(List.of(), file.documents());
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstKey() throws IOException {
        YamlFile file = read("\uFEFFa: 1\n".getBytes(StandardCharsets.UTF_8));

        assertEquals(List.of(), messages(file));
        assertTrue(((YamlMapping) file.documents().get(0)).get("a").isPresent());
    }

    @Test
    void carriageReturnsAreNoPartOfValues() throws IOException {
        YamlFile file = read("a: x\r\nb: |\r\n  y\r\n  z\r\nc: \"p\r\n  q\"\r\n".getBytes(StandardCharsets.UTF_8));
        YamlMapping root = (YamlMapping) file.documents().get(0);

        assertEquals("x", ((YamlScalar) root.get("a").orElseThrow()).value());
        assertEquals("y\nz\n", ((YamlScalar) root.get("b").orElseThrow()).value());
        assertEquals("p q", ((YamlScalar) root.get("c").orElseThrow()).value());
    }

    @Test
    void bytesThatAreNotUtf8AreNamed() throws IOException {
        YamlFile file = read(new byte[] {'a', ':', ' ', (byte) 0xE9, '\n', 'b', ':', ' ', '1', '\n'});

        assertEquals(List.of("byte 0xE9 is not UTF-8; save the file as UTF-8"), messages(file));
        assertTrue(((YamlMapping) file.documents().get(0)).get("b").isPresent());
    }

    @Test
    void noTextMakesItThrow() {
        String characters = "a:b -?[]{},&*!|>'\"%@`#\n\n \t\\~<=0x\uD83D\uDE00\r\u0085\u2028";
        Random random = new Random(7);
        boolean problems = false;
        for (int run = 0; run < 5_000; run++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(30); i >= 0; i--) {
                int at = random.nextInt(characters.length());
                text.append(
                        Character.isSurrogate(characters.charAt(at))
                                ? "\uD83D\uDE00"
                                : characters.substring(at, at + 1));
            }
            YamlFile file = YamlReader.read(SourceFile.of("f", text.toString()));
            problems |= !file.problems().isEmpty();
            assertFalse(file.problems().isEmpty() && !file.whole(), text::toString);
        }
        assertTrue(problems);
    }
}
