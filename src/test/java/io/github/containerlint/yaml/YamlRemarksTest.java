package io.github.containerlint.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.containerlint.source.Remark;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class YamlRemarksTest {
    private static List<String> subjects(String text) {
        return YamlReader.read(SourceFile.of("a.yaml", text)).remarks().stream()
                .map(YamlRemarksTest::shown)
                .toList();
    }

    private static String shown(Remark remark) {
        return remark.text() + " -> " + remark.subject().map(Span::text).orElse("nothing");
    }

    @Test
    void aCommentIsAboutTheNextElementWithAllThatIsInIt() {
        assertEquals(
                List.of(
                        "top -> a:\n  b: 1\n  # deep\n  c:\n    - x\n    # item\n    - k: v\n      l: w",
                        "deep -> c:\n    - x\n    # item\n    - k: v\n      l: w",
                        "item -> k: v\n      l: w",
                        "end of a -> d: 2",
                        "end -> nothing"),
                subjects("""
                        # top
                        a:
                          b: 1
                          # deep
                          c:
                            - x
                            # item
                            - k: v
                              l: w
                            # end of a
                        d: 2
                        # end
                        """));
    }

    @Test
    void aCommentBehindTextIsAboutItsLine() {
        assertEquals(
                List.of("one -> a: [1, ", "two ->  2] ", "three -> b: "),
                subjects("a: [1, # one\n 2] # two\nb: # three\n  c: 1\n"));
    }

    @Test
    void everyDocumentCounts() {
        assertEquals(List.of("x -> b: 2"), subjects("a: 1\n---\n# x\nb: 2\n"));
        assertEquals(List.of("x -> a: 1"), subjects("# x\na: 1\nb: [\n"));
        assertEquals(List.of("x -> nothing"), subjects("# x\n"));
    }
}
