package io.github.containerlint.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.containerlint.Shared;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.Text;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.scanner.ScannerImpl;
import org.yaml.snakeyaml.tokens.CommentToken;
import org.yaml.snakeyaml.tokens.Token;

/** Compares our reading of public Compose files with SnakeYAML's own. */
class YamlCorpusTest {
    private static List<Path> files() throws IOException {
        try (Stream<Path> tree = Files.walk(Shared.file("corpus"))) {
            List<Path> files = tree.filter(path -> path.toString().matches(".*\\.ya?ml"))
                    .sorted()
                    .toList();
            assertTrue(files.size() >= 146, "only " + files.size() + " files");
            return files;
        }
    }

    private static List<YamlScalar> scalars(YamlFile file) {
        List<YamlScalar> found = new ArrayList<>();
        file.documents().forEach(root -> collect(root, found));
        return found;
    }

    private static void collect(YamlNode node, List<YamlScalar> found) {
        if (node instanceof YamlScalar scalar) {
            found.add(scalar);
        } else if (node instanceof YamlSequence sequence) {
            sequence.items().forEach(item -> collect(item, found));
        } else if (node instanceof YamlMapping mapping) {
            mapping.entries().forEach(entry -> {
                collect(entry.key(), found);
                collect(entry.value(), found);
            });
        }
    }

    @Test
    void everyValueIsTheOneSnakeYamlReads() throws IOException {
        for (Path path : files()) {
            String text = Files.readString(path);
            ParserImpl parser = new ParserImpl(new StreamReader(new StringReader(text)), new LoaderOptions());
            List<String> expected = new ArrayList<>();
            while (parser.peekEvent() != null) {
                if (parser.getEvent() instanceof ScalarEvent scalar) {
                    expected.add(scalar.getValue());
                }
            }

            YamlFile file = YamlReader.read(SourceFile.of(path.toString(), text));

            assertEquals(List.of(), file.problems());
            assertEquals(expected, scalars(file).stream().map(YamlScalar::value).toList(), path.toString());
        }
    }

    @Test
    void everyCharacterStandsWhereItsTextSays() throws IOException {
        int checked = 0;
        for (Path path : files()) {
            for (YamlScalar scalar : scalars(YamlReader.read(SourceFile.of(path.toString(), Files.readString(path))))) {
                checked += checkCharacters(scalar);
            }
        }
        assertTrue(checked > 50_000, "only " + checked + " characters");
    }

    private static int checkCharacters(YamlScalar scalar) {
        Text text = scalar.text();
        int end = text.value().stripTrailing().length();
        for (int i = 0; i < end; i++) {
            String written = text.span(i, i + 1).text();
            String character = text.value().substring(i, i + 1);
            boolean folded = character.isBlank() && written.isBlank();
            boolean escaped = scalar.style() == ScalarStyle.DOUBLE && written.startsWith("\\")
                    || scalar.style() == ScalarStyle.SINGLE && written.equals("''");
            assertTrue(folded || escaped || written.equals(character), text.span(i, i + 1) + ": " + written);
        }
        return end;
    }

    @Test
    void everyCommentIsTheOneSnakeYamlFinds() throws IOException {
        int found = 0;
        for (Path path : files()) {
            String text = Files.readString(path);
            List<String> comments = YamlReader.read(SourceFile.of(path.toString(), text)).comments().stream()
                    .map(comment -> comment.span().text().substring(1))
                    .toList();
            assertEquals(snakeComments(text), comments, path.toString());
            found += comments.size();
        }
        assertTrue(found > 300, "only " + found + " comments");
    }

    private static List<String> snakeComments(String text) {
        LoaderOptions options = new LoaderOptions().setProcessComments(true);
        ScannerImpl scanner = new ScannerImpl(new StreamReader(new StringReader(text)), options);
        List<String> comments = new ArrayList<>();
        while (!scanner.checkToken(Token.ID.StreamEnd)) {
            if (scanner.getToken() instanceof CommentToken comment
                    && !comment.getCommentType().name().equals("BLANK_LINE")) {
                comments.add(comment.getValue());
            }
        }
        return comments;
    }

    @Test
    void everyAliasIsKept() throws IOException {
        int expected = 0;
        int found = 0;
        for (Path path : files()) {
            String text = Files.readString(path);
            ParserImpl parser = new ParserImpl(new StreamReader(new StringReader(text)), new LoaderOptions());
            while (parser.peekEvent() != null) {
                expected += parser.getEvent() instanceof AliasEvent ? 1 : 0;
            }
            for (YamlNode root :
                    YamlReader.read(SourceFile.of(path.toString(), text)).documents()) {
                found += aliases(root);
            }
        }
        assertEquals(expected, found);
    }

    private static int aliases(YamlNode node) {
        if (node instanceof YamlAlias) {
            return 1;
        }
        if (node instanceof YamlSequence sequence) {
            return sequence.items().stream().mapToInt(YamlCorpusTest::aliases).sum();
        }
        return node instanceof YamlMapping mapping
                ? mapping.entries().stream()
                        .mapToInt(entry -> aliases(entry.key()) + aliases(entry.value()))
                        .sum()
                : 0;
    }
}
