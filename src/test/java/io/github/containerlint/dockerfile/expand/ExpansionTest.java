package io.github.containerlint.dockerfile.expand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.containerlint.dockerfile.parse.DockerfileParser;
import io.github.containerlint.dockerfile.stage.Dockerfile;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests values of variables that the cases of the reference lexer do not cover. */
class ExpansionTest {
    private static final Map<String, Variable> VARIABLES = Map.of(
            "P",
            known("/usr/lib/x.tar.gz"),
            "E",
            known(""),
            "U",
            Variable.UNKNOWN,
            "H",
            new Variable.Partial(text("/app:$PATH")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "${P#*/} | usr/lib/x.tar.gz",
                "${P##*/} | x.tar.gz",
                "${P%.*} | /usr/lib/x.tar",
                "${P%%.*} | /usr/lib/x",
                "${P#nothing} | /usr/lib/x.tar.gz",
                "${P#/us?} | /lib/x.tar.gz",
                "${P%.\\*} | /usr/lib/x.tar.gz",
                "${P/lib/bin} | /usr/bin/x.tar.gz",
                "${P//\\//_} | _usr_lib_x.tar.gz",
                "${P/t*r/} | /usr/lib/x..gz",
                "${E-d}${E:-d} | d",
                "${N-$P}${N+x}${E+y} | /usr/lib/x.tar.gzy",
                "a${N}b | ab",
            })
    void aKnownVariableIsPutIn(String word, String result) {
        Expansion.Result expanded = expand(word);
        assertEquals(result, expanded.text().value());
        assertTrue(expanded.complete());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/a:$U | /a:$U",
                "\"${U:-d}\"/x | ${U:-d}/x",
                "${U:+:$U}y | ${U:+:$U}y",
                "/b:$H | /b:/app:$PATH",
                "${U#x} | ${U#x}",
                "${P#$U} | ${P#$U}",
                "${N:-$U} | $U",
            })
    void anUnknownVariableStaysAsItIsWritten(String word, String result) {
        Expansion.Result expanded = expand(word);
        assertEquals(result, expanded.text().value());
        assertFalse(expanded.complete());
        assertTrue(expanded.fault().isEmpty());
    }

    @Test
    void aDefaultThatIsNotUsedMayBeUnknown() {
        assertTrue(expand("${P:-$U}").complete());
    }

    @Test
    void aValueKnowsWhereItWasWrittenAndUsed() {
        Dockerfile file = DockerfileParser.parse(
                SourceFile.of("Dockerfile", "ARG TAG=latest\nARG IMAGE=python:$TAG\nFROM ${IMAGE}\n"));
        Text base = file.stages().get(0).base().orElseThrow();

        assertEquals("python:latest", base.value());
        assertEquals("latest", base.slice(7).span().text());
        assertEquals("Dockerfile:1:9", base.slice(7).span().toString());
        assertEquals(
                List.of("Dockerfile:2:18", "Dockerfile:3:6"),
                base.slice(7).related().stream()
                        .map(use -> use.span().toString())
                        .toList());
    }

    @Test
    void variablesThatDoubleOneAnotherBecomeUnknown() {
        String text = "FROM scratch\nENV A=12345678\n" + "ENV A=$A$A\n".repeat(40) + "WORKDIR /$A\n";
        Dockerfile file = DockerfileParser.parse(SourceFile.of("Dockerfile", text));
        assertTrue(file.stages().get(0).state().workdir().isEmpty());
    }

    @Test
    void aPatternThatTakesTooLongIsLeftAlone() {
        Map<String, Variable> variables = Map.of("A", known("a".repeat(4_000)));
        Text word = text("${A//" + "*a".repeat(400) + "b/}");
        Expansion.Result expanded = Expansion.of(word, name -> variables.getOrDefault(name, Variable.UNSET), '\\');
        assertFalse(expanded.complete());
    }

    private static Expansion.Result expand(String word) {
        return Expansion.of(text(word), name -> VARIABLES.getOrDefault(name, Variable.UNSET), '\\');
    }

    private static Variable known(String value) {
        return Variable.of(text(value));
    }

    private static Text text(String value) {
        return Text.verbatim(SourceFile.of("word", value).span());
    }
}
