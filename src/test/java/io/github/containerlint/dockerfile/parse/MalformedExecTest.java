package io.github.containerlint.dockerfile.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.containerlint.dockerfile.instruction.Cmd;
import io.github.containerlint.dockerfile.instruction.MalformedExec;
import io.github.containerlint.dockerfile.instruction.MalformedExec.Fault;
import io.github.containerlint.dockerfile.instruction.ShellForm;
import io.github.containerlint.dockerfile.instruction.Unknown;
import io.github.containerlint.dockerfile.stage.Dockerfile;
import io.github.containerlint.source.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests which shell forms were meant as exec forms. */
class MalformedExecTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "['a', 'b'] | WRONG_QUOTES | 1",
                "[ 'a' ] | WRONG_QUOTES | 2",
                "[“a”, “b”] | WRONG_QUOTES | 1",
                "[a, b] | UNQUOTED_WORD | 1",
                "[\"a\", b] | UNQUOTED_WORD | 6",
                "[\"a\",] | TRAILING_COMMA | 5",
                "[\"a\" \"b\"] | MISSING_COMMA | 5",
                "[\"a\", \"b\" | MISSING_BRACKET | 9",
                "[\"a\", \"b] | MISSING_QUOTE | 6",
                "[\"C:\\dir\", \"b\"] | BAD_ESCAPE | 4",
                "[\"a\", \"b\"] c | TRAILING_TEXT | 11",
                "[\"a\"]; | TRAILING_TEXT | 5",
                "[\"a\";] | TRAILING_SEMICOLON | 4",
                "[\"a\"; \"b\"] | SEMICOLON_FOR_COMMA | 4",
            })
    void isToldWhereJsonBreaks(String text, Fault fault, int offset) {
        MalformedExec malformed = form(text).malformed().orElseThrow();
        assertEquals(fault, malformed.fault());
        assertEquals("FROM a\nCMD ".length() + offset, malformed.span().start());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[ -f x ] && echo a, b",
                "[ \"$A\" ] && b",
                "[ \"$A\" ]; b",
                "[ \"$A\" = \"b\" ]",
                "[ ! -d /x ] || exit 1",
                "[[ -n $A ]] && b",
                "[a-z]*.sh",
                "echo [\"a\", b]",
            })
    void testsOfTheShellWereNotMeantAsJson(String text) {
        assertTrue(form(text).malformed().isEmpty());
    }

    @Test
    void valuesThatAreNoStringsAreAProblemOfTheirOwn() {
        Dockerfile file = parse("[\"a\", {\"b\": [null, -1.5e3, true]}]");
        assertTrue(file.instructions().get(1) instanceof Unknown);
        assertEquals(1, file.problems().size());
    }

    private static ShellForm form(String text) {
        return (ShellForm) ((Cmd) parse(text).instructions().get(1)).command();
    }

    private static Dockerfile parse(String text) {
        return DockerfileParser.parse(SourceFile.of("Dockerfile", "FROM a\nCMD " + text + "\n"));
    }
}
