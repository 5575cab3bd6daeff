package io.github.containerlint.project.packages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.containerlint.Growth;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.Text;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PythonRequirementTest {
    private static Text text(String value) {
        return Text.verbatim(SourceFile.of("f", value).span());
    }

    private static Optional<String> read(String value) {
        return PythonRequirement.of(text(value))
                .map(request -> request.version() + " " + request.name() + ", " + request.pinned());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "flask | ANY flask, flask==<version>",
                "zope.interface | ANY zope.interface, zope.interface==<version>",
                "uvicorn[standard] | ANY uvicorn, uvicorn[standard]==<version>",
                "uvicorn [a, b] ; python_version > '3' | ANY uvicorn, uvicorn[a, b]==<version>",
                "flask>=2,<3 | RANGE flask, flask==<version>",
                "flask (>=2) | RANGE flask, flask==<version>",
                "flask != 2.0 | RANGE flask, flask==<version>",
                "flask<3 | RANGE flask, flask==<version>",
                "flask==3 | GIVEN flask, flask==<version>",
                "flask == 3.* ; python_version >= '3.8' | GIVEN flask, flask==<version>",
                "flask===3 | GIVEN flask, flask==<version>",
                "flask~=3.0 | GIVEN flask, flask==<version>",
                "flask>=3,==3.* | GIVEN flask, flask==<version>",
                "flask @ https://example.org/flask.zip | GIVEN flask, flask==<version>",
                "pip-tools | ANY pip-tools, pip-tools==<version>"
            })
    void readsWhatIsSaidOfTheVersion(String value, String expected) {
        assertEquals(Optional.of(expected), read(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".",
                "./flask",
                "../flask",
                "/opt/flask",
                "libs/flask",
                "C:\\flask",
                "flask-3.0-py3-none-any.whl",
                "flask-3.0.tar.gz",
                "https://example.org/flask.zip",
                "file:///flask",
                "git+https://example.org/flask.git",
                "pip",
                "Setuptools<70",
                "wheel",
                "uv",
                "flask=3",
                "flask{a,b}",
                "name = \"flask\"",
                "[project]",
                ""
            })
    void knowsNoPackageInAnythingElse(String value) {
        assertEquals(Optional.empty(), read(value));
    }

    @ParameterizedTest
    @CsvSource({
        "git+https://example.org/a/b.git, BRANCH git+https://example.org/a/b.git@<commit>",
        "git+https://example.org/a/b.git#egg=b, BRANCH git+https://example.org/a/b.git@<commit>#egg=b",
        "git+ssh://git@example.org/a/b, BRANCH git+ssh://git@example.org/a/b@<commit>",
        "git+https://example.org/a/b.git@v1#egg=b, GIVEN git+https://example.org/a/b.git@<commit>#egg=b"
    })
    void readsTheRevisionOfARepository(String value, String expected) {
        assertEquals(
                Optional.of(expected),
                PythonRequirement.repository(text(value)).map(request -> request.version() + " " + request.pinned()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"git+https://token@example.org/a/b.git", "git+https://me:secret@example.org/a/b.git"})
    void leavesARepositoryAloneThatATokenOpens(String value) {
        assertEquals(Optional.empty(), PythonRequirement.repository(text(value)));
    }

    @Test
    void readsWhatNobodyWroteWithNoMoreWorkThanItsLengthAsksFor() {
        Growth.assertLinear(
                200_000, length -> "a" + ".".repeat(length) + "((", text -> assertEquals(Optional.empty(), read(text)));
        Growth.assertLinear(
                200_000, length -> "a" + " ".repeat(length) + "((", text -> assertEquals(Optional.empty(), read(text)));
    }
}
