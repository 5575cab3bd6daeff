package io.github.containerlint.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests the form that every sheet of facts must have. */
class SheetsTest {
    private static final Path FOLDER = Path.of("src/main/resources/io/github/containerlint/facts");

    static List<Path> sheets() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> lines(Path sheet) throws IOException {
        return Files.readAllLines(sheet);
    }

    private static Stream<String> facts(Path sheet) throws IOException {
        return lines(sheet).stream().filter(line -> line.startsWith(" ")).map(String::strip);
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void beginsWithWhatARowMeans(Path sheet) throws IOException {
        List<String> header =
                lines(sheet).stream().takeWhile(line -> line.startsWith("#")).toList();
        assertTrue(header.size() >= 5, () -> "only " + header);
        assertTrue(header.stream().anyMatch(line -> line.startsWith("# An entry begins in the first column with")));
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void explainsEachKeyInItsHeader(Path sheet) throws IOException {
        String header = String.join(
                "\n",
                lines(sheet).stream().takeWhile(line -> line.startsWith("#")).toList());
        List<String> keys = facts(sheet)
                .map(fact -> fact.split(" ")[0])
                .filter(key -> !key.startsWith("#"))
                .distinct()
                .toList();
        assertFalse(keys.isEmpty());
        assertEquals(
                List.of(),
                keys.stream()
                        .filter(key -> !header.contains("#   " + key + " "))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void citesAddressesAlone(Path sheet) throws IOException {
        List<String> sources = facts(sheet)
                .filter(fact -> fact.matches("(docs|source) .*"))
                .map(fact -> fact.replaceFirst("\\S+ +", ""))
                .toList();
        assertFalse(sources.isEmpty());
        assertEquals(
                List.of(),
                sources.stream()
                        .filter(source -> !source.matches("https://\\S+") && !source.equals("public projects"))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void hasNoBlankAtTheEndOfALine(Path sheet) throws IOException {
        List<String> all = lines(sheet);
        assertFalse(all.isEmpty());
        assertEquals(
                List.of(),
                all.stream()
                        .filter(line -> !line.equals(line.stripTrailing()) || line.contains("\t"))
                        .toList());
    }
}
