package io.github.containerlint.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.containerlint.source.SourceFile;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SyntaxComplaintTest {
    private static List<String> problems(String text) {
        return YamlReader.read(SourceFile.of("f", text)).problems().stream()
                .map(problem -> problem.span() + " [" + problem.span().text() + "] " + problem.message())
                .toList();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(
                        "a: b: c\n",
                        "f:1:5 [:] a ':' cannot stand here; put the value in quotes, or mind the indentation of this line"),
                Arguments.of("a:\n\tb: x\n", "f:2:1 [\t] a tab stands here; YAML wants spaces"),
                Arguments.of("- \ta\n", "f:1:3 [\t] a tab stands here; YAML wants spaces"),
                Arguments.of("a: @x\n", "f:1:4 [@] a value cannot begin with '@'; put it in quotes"),
                Arguments.of("a: `x`\n", "f:1:4 [`] a value cannot begin with '`'; put it in quotes"),
                Arguments.of(
                        "a: *\n",
                        "f:1:5 [] a name is expected behind '&' or '*'; put a value that begins with one in quotes"),
                Arguments.of("a: \"x\nb: c\n", "f:1:4 [\"] this quote is never closed; add the closing quote"),
                Arguments.of("a: [1\nb: c\n", "f:2:2 [:] ',' or ']' is expected before this; close the bracket"),
                Arguments.of("a: {x: 1\nb: c\n", "f:2:2 [:] ',' or '}' is expected before this; close the bracket"),
                Arguments.of(
                        "a: \"C:\\data\"\n",
                        "f:1:7 [\\d] '\\d' is no escape in double quotes; double the backslash, or use single quotes"),
                Arguments.of(
                        "a: - x\n",
                        "f:1:4 [-] a list item cannot stand here; begin the list on a line of its own below the key"),
                Arguments.of(
                        "s:\n  w:\n    i: x\n   p: y\n",
                        "f:4:4 [p] this line's indentation fits no block above; indent it like its siblings"),
                Arguments.of(
                        "- a\nb: c\n",
                        "f:2:1 [b] keys and list items cannot stand in one block; indent the ones below the other"),
                Arguments.of(
                        "a: 'it's'\n",
                        "f:1:8 [s] the value is finished before this; put all of it in one pair of quotes"),
                Arguments.of("a: x\n\nb\n", "f:3:1 [b] there is no ':' behind this key; write 'key: value'"),
                Arguments.of(
                        "{a: 1}}\n",
                        "f:1:7 [}] the document ends before this; close brackets in pairs, or begin another one with '---'"),
                Arguments.of(
                        "a: ]\n", "f:1:4 []] a value is expected in front of this; write one, or put this in quotes"),
                Arguments.of(
                        "a: |x\n",
                        "f:1:5 [x] only '+', '-' or a digit can follow the block sign; begin the text on the next line"),
                Arguments.of("a: !e!x 1\n", "f:1:4 [!] the tag's handle is not defined; leave the tag out"),
                Arguments.of(
                        "a: \"\u0001\"\n",
                        "f:1:5 [\u0001] the character U+0001 is not allowed in YAML; delete it, or write it as an escape in double quotes"),
                Arguments.of(
                        "a: *b\n",
                        "f:1:4 [*b] no anchor '&b' is defined before this; define '&b' above, or put the value in quotes"),
                Arguments.of(
                        "a: &base 1\nb: *bsae\n",
                        "f:2:4 [*bsae] no anchor '&bsae' is defined before this; did you mean '*base'?"),
                Arguments.of(
                        "a: &a\n  b: *a\n",
                        "f:2:6 [*a] '*a' stands inside the value that it repeats; put the anchor on a smaller part"),
                Arguments.of(
                        "<<: 1\n",
                        "f:1:5 [1] '<<' takes over the keys of a mapping, and this is none; name a mapping's anchor"),
                Arguments.of(
                        "x: &x [a]\n<<: *x\n",
                        "f:2:5 [*x] '<<' takes over the keys of a mapping, and this is none; name a mapping's anchor"),
                Arguments.of(
                        "a: 1\n'a': 2\n",
                        "f:2:1 ['a'] 'a' is already there in line 1; keep one of the two, or put both under one key"),
                Arguments.of(
                        "x: &x {a: 1}\ny:\n  <<: *x\n  <<: *x\n",
                        "f:4:3 [<<] '<<' is already there in line 3; keep one of the two, or put both under one key"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void saysWhatIsWrongAndWhere(String text, String expected) {
        assertEquals(List.of(expected), problems(text));
    }

    @Test
    void aKeyThatIsThereTwiceNamesBothPlaces() {
        YamlFile file = YamlReader.read(SourceFile.of("f", "a:\n  k: 1\n  k: 2\n"));

        assertEquals("f:2:3", file.problems().get(0).related().get(0).span().toString());
        assertEquals(
                "the first one is here", file.problems().get(0).related().get(0).label());
    }

    @Test
    void aTabThatOnlySeparatesIsNoFault() {
        assertEquals(List.of(), problems("a:\tb\nc:\t[1,\n\t2]\nd: 'x'\t# y\ne: &x\t1\n"));
    }
}
