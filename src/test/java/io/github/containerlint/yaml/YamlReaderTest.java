package io.github.containerlint.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {
    private static YamlFile read(String text) {
        return YamlReader.read(SourceFile.of("compose.yaml", text));
    }

    private static YamlMapping mapping(String text) {
        YamlFile file = read(text);
        assertEquals(List.of(), file.problems());
        return assertInstanceOf(YamlMapping.class, file.documents().get(0));
    }

    private static YamlScalar scalar(String text) {
        return assertInstanceOf(YamlScalar.class, mapping(text).get("a").orElseThrow());
    }

    private static String range(Span span) {
        return "%d:%d-%d:%d"
                .formatted(
                        span.startPosition().line(),
                        span.startPosition().column(),
                        span.endPosition().line(),
                        span.endPosition().column());
    }

    @Test
    void aBlockEndsWithItsLastChild() {
        YamlMapping root = mapping("services:\n  web:\n    image: x\n\n# the end\n\nvolumes:\n  data:\n");

        assertEquals("1:1-8:8", range(root.span()));
        assertEquals("2:3-3:13", range(root.get("services").orElseThrow().span()));
        assertEquals("8:3-8:8", range(root.get("volumes").orElseThrow().span()));
    }

    @Test
    void aListEndsWithItsLastItem() {
        YamlNode list = mapping("a:\n- x\n- y: 1\n  z: 2\n\nb: 1\n").get("a").orElseThrow();

        assertEquals("2:1-4:7", range(list.span()));
    }

    @Test
    void bracketsEndWithTheBracket() {
        YamlMapping root = mapping("a: [1, {b: 2} ]\nc: {}\n");

        assertEquals("[1, {b: 2} ]", root.get("a").orElseThrow().span().text());
        assertEquals("{}", root.get("c").orElseThrow().span().text());
    }

    @Test
    void anchorAndTagStandApartFromTheirNode() {
        YamlMapping root = mapping("a: &base !override\n  b: 1\nc: !!str &x 'y'\n");
        YamlNode block = root.get("a").orElseThrow();
        YamlNode quoted = root.get("c").orElseThrow();

        assertEquals("base", block.anchor().orElseThrow().span().text());
        assertTrue(block.hasTag("!override"));
        assertEquals("!override", block.tag().orElseThrow().span().text());
        assertEquals("b: 1", block.span().text());
        assertTrue(quoted.hasTag("tag:yaml.org,2002:str"));
        assertEquals("!!str", quoted.tag().orElseThrow().span().text());
        assertEquals("'y'", quoted.span().text());
        assertEquals("y", ((YamlScalar) quoted).text().span().text());
    }

    @Test
    void nothingIsNullAndStandsBehindTheColon() {
        YamlScalar nothing = scalar("a:\nb: 1\n");

        assertTrue(nothing.isNull());
        assertEquals("1:3-1:3", range(nothing.span()));
    }

    @Test
    void escapesStandForTheCharactersTheyMean() {
        Text text = scalar("a: \"x\\ty\\u00e9\\\n   z\"\n").text();

        assertEquals("x\tyéz", text.value());
        assertEquals("\\t", text.span(1, 2).text());
        assertEquals("\\u00e9", text.span(3, 4).text());
        assertEquals("2:4-2:5", range(text.span(4, 5)));
    }

    @Test
    void doubledQuotesAreOne() {
        Text text = scalar("a: 'it''s'\n").text();

        assertEquals("it's", text.value());
        assertEquals("''", text.span(2, 3).text());
        assertEquals("s", text.span(3, 4).text());
    }

    @Test
    void foldedLinesAreJoined() {
        YamlScalar scalar = scalar("a: one\n  two\n\n  three # c\n");

        assertEquals("one two\nthree", scalar.value());
        assertEquals("two", scalar.text().span(4, 7).text());
        assertEquals("4:3-4:8", range(scalar.text().span(8, 13)));
    }

    @Test
    void aLiteralBlockKeepsItsLines() {
        YamlScalar scalar = scalar("a: | # note\n  one\n    two\n\n  three\n\nb: 1\n");

        assertEquals(ScalarStyle.LITERAL, scalar.style());
        assertEquals("one\n  two\n\nthree\n", scalar.value());
        assertEquals("1:4-5:8", range(scalar.span()));
        assertEquals("3:3-3:8", range(scalar.text().span(4, 9)));
        assertEquals("5:3-5:8", range(scalar.text().span(11, 16)));
    }

    @Test
    void aFoldedBlockJoinsItsLines() {
        YamlScalar scalar = scalar("a: >-\n  one\n  two\n   more\n  three\n\n  four\n");

        assertEquals("one two\n more\nthree\nfour", scalar.value());
        assertEquals("3:3-3:6", range(scalar.text().span(4, 7)));
        assertEquals("7:3-7:7", range(scalar.text().span(20, 24)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: |+\n  x\n\n\nb: 1\n",
                "a: |2\n   x\n",
                "a: >\n\n  x\n  y\n",
                "a: |\r\n  x\r\n  y\r\n",
                "a: |-\n"
            })
    void everyCharacterOfABlockIsFound(String text) {
        Text value = scalar(text).text();

        for (int i = 0; i < value.value().stripTrailing().length(); i++) {
            String character = value.value().substring(i, i + 1);
            assertTrue(character.isBlank() || value.span(i, i + 1).text().equals(character));
        }
    }

    @Test
    void charactersOutsideTheBasicPlaneCountTwo() {
        Text text = ((YamlScalar) mapping("\uD83D\uDE00: \"\uD83D\uDC33\\n\uD83D\uDC33\" # x\na: b\n")
                        .get("\uD83D\uDE00")
                        .orElseThrow())
                .text();

        assertEquals("\uD83D\uDC33\n\uD83D\uDC33", text.value());
        assertEquals("\\n", text.span(2, 3).text());
        assertEquals("\uD83D\uDC33", text.span(3, 5).text());
    }

    @Test
    void commentsAreWhatIsBetweenTheTokens() {
        YamlFile file = read("# one\na: 'x # no' # two\nb: | # three\n  # no\n# four\nc: x#no\n");

        assertEquals(
                List.of("one", "two", "three", "four"),
                file.comments().stream().map(comment -> comment.text().value()).toList());
        assertEquals("2:13-2:18", range(file.comments().get(1).span()));
    }

    @Test
    void anAliasIsANodeOfItsOwn() {
        YamlMapping root = mapping("x: &x [1]\na: *x\n");
        YamlAlias alias = assertInstanceOf(YamlAlias.class, root.get("a").orElseThrow());

        assertEquals("2:4-2:6", range(alias.span()));
        assertEquals("x", alias.name().value());
        assertSame(root.get("x").orElseThrow(), alias.resolved());
    }

    @Test
    void theLaterOfTwoAnchorsCountsFromThereOn() {
        YamlMapping root = mapping("a: &x 1\nb: *x\nc: &x 2\nd: *x\n");

        assertSame(root.get("a").orElseThrow(), root.get("b").orElseThrow().resolved());
        assertSame(root.get("c").orElseThrow(), root.get("d").orElseThrow().resolved());
    }

    @Test
    void mergedEntriesComeBehindOwnOnesAndTheFirstWins() {
        YamlMapping root = mapping("x: &x {a: 1, b: 2}\ny: &y {<<: *x, b: 3, c: 4}\nz:\n  <<: [*y, *x]\n  a: 9\n");
        YamlMapping merged = (YamlMapping) root.get("z").orElseThrow();

        List<String> entries = merged.merged().stream()
                .map(entry -> entry.entry().name().orElseThrow() + "="
                        + ((YamlScalar) entry.entry().value()).value() + "@"
                        + entry.path().size())
                .toList();
        assertEquals(List.of("a=9@0", "b=3@1", "c=4@1"), entries);
        assertEquals("4:8-4:10", range(merged.merged().get(1).path().get(0).span()));
        assertTrue(merged.entries().get(0).isMerge());
    }

    @Test
    void aQuotedMergeSignIsAKeyLikeAnyOther() {
        YamlMapping root = mapping("'<<': {b: 1}\n");

        assertFalse(root.entries().get(0).isMerge());
        assertEquals(1, root.merged().size());
    }

    @Test
    void aDocumentOfNothingIsNull() {
        assertEquals(List.of(), read("").documents());
        assertEquals(List.of(), read("# only\n").documents());
        assertEquals(2, read("---\n---\na: 1\n").documents().size());
    }

    @Test
    void whatWasReadBeforeAFaultIsKept() {
        YamlFile file = read("a: 1\n---\nb:\n  c: 2\n  d: [1, 2\ne: 3\n");

        assertEquals(1, file.documents().size());
        YamlMapping rest = assertInstanceOf(YamlMapping.class, file.unfinished().orElseThrow());
        YamlMapping b = assertInstanceOf(YamlMapping.class, rest.get("b").orElseThrow());
        assertEquals("2", ((YamlScalar) b.get("c").orElseThrow()).value());
        assertEquals(1, file.problems().size());
    }

    @Test
    void aDocumentThatOnlySeemedToEndIsUnfinished() {
        YamlFile file = read("{a: 1}}\n");

        assertEquals(List.of(), file.documents());
        assertTrue(file.unfinished().isPresent());
    }

    @Test
    void theScalarInFrontOfAFaultIsForgotten() {
        YamlFile file = read("a: 1\nb:\n  image nginx\n  ports: x\n");
        YamlMapping rest = assertInstanceOf(YamlMapping.class, file.unfinished().orElseThrow());

        assertTrue(rest.get("a").isPresent());
        assertTrue(rest.get("b").isEmpty());
        assertTrue(read("image nginx\nports: x\n").unfinished().isEmpty());
    }

    @Test
    void aFaultInALaterDocumentLeavesTheEarlierOneAlone() {
        assertEquals(1, read("a: 1\n---\n@\n").documents().size());
        assertEquals(1, read("a: 1\n...\nb: [\n").documents().size());
        assertEquals(2, read("a: 1\n---\nb: 1\n---\nc: [\n").documents().size());
    }

    @Test
    void ofAKeyThatIsThereTwiceTheFirstIsKept() {
        YamlFile file = read("a: 1\nb: 2\na: 3\n");
        YamlMapping root = (YamlMapping) file.documents().get(0);

        assertEquals(2, root.entries().size());
        assertEquals(Optional.of("1"), root.get("a").map(node -> ((YamlScalar) node).value()));
    }
}
