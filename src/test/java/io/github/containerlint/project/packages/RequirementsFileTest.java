package io.github.containerlint.project.packages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.containerlint.Growth;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.Text;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequirementsFileTest {
    private static RequirementsFile read(String text) {
        return RequirementsFile.read(SourceFile.of("requirements.txt", text));
    }

    private static List<String> places(String text) {
        return read(text).requests().stream()
                .map(request -> request.span() + " " + request.written())
                .toList();
    }

    @Test
    void knowsWhereEachPackageStands() {
        assertEquals(
                List.of(
                        "requirements.txt:1:1 flask",
                        "requirements.txt:3:3 redis>=5",
                        "requirements.txt:4:1 celery [redis]",
                        "requirements.txt:6:1 httpx==0.27"),
                places("flask # web\n# gone\n  redis>=5 ; python_version > '3'\ncelery \\\n[redis]\nhttpx==0.27"));
    }

    @Test
    void endsAContinuedLineAtAComment() {
        assertEquals(
                List.of("requirements.txt:1:1 flask==3", "requirements.txt:3:1 redis"),
                places("flask==3 \\\n    # via -r requirements.in\nredis"));
    }

    @Test
    void takesNoFragmentForAComment() {
        assertEquals(List.of(), places("git+https://example.org/a.git#egg=a\nhttps://example.org/b.zip#sha256=0"));
    }

    @Test
    void leavesOptionsBehindAPackageAside() {
        assertEquals(
                List.of("requirements.txt:1:1 flask"), places("flask --config-settings x=y\nredis>=5 --hash=sha256:0"));
    }

    @Test
    void readsOtherFiles() {
        assertEquals(
                List.of("a.txt", "b.txt", "c.txt", "d.txt"),
                read("-r a.txt\n-rb.txt\n--requirement c.txt # c\n--requirement=d.txt\n--require-hashes")
                        .nested()
                        .stream()
                        .map(Text::value)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-c c.txt", "-cc.txt", "--constraint c.txt", "--constraint=c.txt", "--no-index"})
    void knowsThatOthersDecide(String line) {
        assertTrue(read("flask\n" + line + "\n").constrained());
    }

    @Test
    void takesNoOtherOptionForConstraints() {
        assertFalse(read("-i https://example.org/simple\n--config-settings x=y\n-e .\n")
                .constrained());
    }

    @Test
    void readsWhatNobodyWroteWithNoMoreWorkThanItsLengthAsksFor() {
        Growth.assertLinear(
                300_000,
                length -> " ".repeat(length) + "x\n-r" + "=".repeat(length) + " x",
                text -> assertEquals(List.of(), places(text)));
        Growth.assertLinear(
                300_000,
                length -> "\\\n".repeat(length) + "flask",
                text -> assertEquals(
                        List.of("flask"),
                        places(text).stream()
                                .map(place -> place.replaceFirst(".* ", ""))
                                .toList()));
    }
}
