package io.github.containerlint.dockerfile.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.containerlint.dockerfile.stage.Dockerfile;
import io.github.containerlint.source.Problem;
import io.github.containerlint.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the messages about instructions that cannot be built, and their places. */
class DockerfileProblemsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "RUM true | 2:1 | 'RUM' is no instruction; did you mean 'RUN'?",
                "&& true | 2:1 | '&&' is no instruction; if it belongs to the instruction above, end the line before it with '\\'",
                "COPY a | 2:1 | 'COPY a' has no destination; write 'COPY source destination'",
                "ADD | 2:1 | 'ADD' has no destination; write 'ADD source destination'",
                "COPY <<EOF a | 2:6 | the heredoc '<<EOF' is not closed; write 'EOF' on a line of its own below it",
                "RUN <<-'E' cat | 2:5 | the heredoc '<<-'E'' is not closed; write 'E' on a line of its own below it",
                "ENV PATH | 2:5 | 'ENV PATH' has no value; write 'ENV PATH=value'",
                "ENV A=1 B | 2:9 | 'B' has no '='; write 'NAME=value', and quote a value that has spaces",
                "LABEL =x | 2:7 | '=x' has no name before '='; write 'NAME=value'",
                "ENV | 2:1 | 'ENV' names nothing; write 'ENV NAME=value'",
                "ARG | 2:1 | 'ARG' names nothing; write 'ARG NAME'",
                "WORKDIR | 2:1 | 'WORKDIR' names nothing; write 'WORKDIR /app'",
                "EXPOSE | 2:1 | 'EXPOSE' names nothing; write 'EXPOSE 8080'",
                "VOLUME [\"\"] | 2:1 | 'VOLUME [\"\"]' names nothing; write 'VOLUME /data'",
                "CMD [\"a\", 1] | 2:11 | '1' is no string; put each argument in double quotes",
                "SHELL bash -c | 2:1 | 'SHELL bash -c' gives no JSON array; write 'SHELL [\"/bin/sh\", \"-c\"]'",
                "HEALTHCHECK | 2:1 | 'HEALTHCHECK' has no command; write 'HEALTHCHECK CMD command' or 'HEALTHCHECK NONE'",
                "HEALTHCHECK NONE x | 2:18 | 'x' cannot follow NONE; remove it",
                "ONBUILD | 2:1 | 'ONBUILD' names nothing; write 'ONBUILD RUN command'",
                "ONBUILD FROM x | 2:9 | 'FROM' cannot follow ONBUILD; remove it",
                "ONBUILD ONBUILD RUN x | 2:9 | 'ONBUILD' cannot follow ONBUILD; remove it",
                "FROM | 2:1 | 'FROM' names no image; write 'FROM image:tag'",
                "FROM b build | 2:8 | 'build' cannot follow the image; write 'FROM image AS name'",
                "FROM b AS 1st | 2:11 | '1st' cannot name a stage; begin with a letter and use only letters, digits, '.', '_' and '-'",
                "FROM $NOWHERE | 2:6 | '$NOWHERE' has an empty value; declare it with a default, as 'ARG NAME=image:tag', above the first FROM",
                "COPY --from=1 a b | 2:13 | there is no stage '1'; stages are counted from 0, and the last one is 0",
                "COPY --from=$X a b | 2:13 | '$X' is taken as it is written, because --from takes no variables; give the image a stage of its own, FROM '$X' AS name",
                "ENV A='b | 2:7 | the quote that begins ''b' is not closed; close it",
                "WORKDIR ${A | 2:9 | '${A' has a form that Docker does not know; write '${NAME:-default}'",
                "USER ${} | 2:6 | '${}' is no variable; write '${NAME}'",
                "USER ${A:-b | 2:12 | a '}' is missing at the end of '${A:-b'",
            })
    void aBrokenInstructionIsToldOnceAndTheRestIsRead(String line, String position, String message) {
        Dockerfile file = parse("FROM alpine:3\n" + line + "\n# c\n");
        assertEquals(List.of(position + " " + message), told(file));
        assertEquals("FROM", file.instructions().get(0).name());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RUN --new=flag true",
                "COPY --parents --exclude=*.md a b",
                "CMD",
                "CMD []",
                "ENTRYPOINT []",
                "RUN",
                "USER $UNDECLARED",
                "ENV A=${B:?told}",
                "COPY --from=busybox a b",
                "HEALTHCHECK NONE",
                "ONBUILD COPY --from=busybox a b",
                "FROM scratch",
                "FROM alpine AS Builder",
            })
    void whatDockerBuildsIsNoProblem(String line) {
        assertEquals(List.of(), told(parse("FROM alpine:3\n" + line + "\n")));
    }

    @Test
    void withoutFromNothingCanBeBuilt() {
        String message = "there is no FROM, so the build has no base image; begin with 'FROM image:tag'";
        assertEquals(List.of("1:1 " + message), told(parse("")));
        assertEquals(List.of("2:1 " + message), told(parse("# only\nRUN a\nRUN b\n")));
    }

    @Test
    void aMisspeltFromIsNotAlsoMissing() {
        assertEquals(
                List.of("1:1 'FORM' is no instruction; did you mean 'FROM'?"), told(parse("FORM alpine\nRUN a\n")));
    }

    @Test
    void onlyTheFirstInstructionBeforeFromIsTold() {
        String message = "'RUN' stands before the first FROM, where only ARG is allowed; move it below";
        assertEquals(List.of("2:1 " + message), told(parse("ARG A\nRUN a\nENV A=b\nFROM alpine:3\n")));
    }

    @Test
    void directivesAreChecked() {
        assertEquals(
                List.of("1:10 '/' cannot be the escape character; write ` or \\"), told(parse("# escape=/\nFROM a\n")));
        assertEquals(
                List.of("2:1 the directive 'syntax' is given a second time; keep one of them"),
                told(parse("# syntax=a\n# Syntax=b\nFROM a\n")));
    }

    @Test
    void aNameThatDockerRefusesIsNoImage() {
        assertEquals(1, told(parse("FROM Alpine\n")).size());
        assertTrue(told(parse("FROM a AS Alpine\nFROM alpine\n")).isEmpty());
    }

    @Test
    void whatABuildIsGivenCuresWhatItNeeds() {
        Dockerfile file = parse("ARG BASE=Alpine\nFROM ${BASE}\n");
        assertEquals(List.of("1:10 'Alpine' has capitals, which an image's name must not; write 'alpine'"), told(file));
        assertEquals(List.of(), told(file.with(Given.args("BASE", "alpine:3"))));
    }

    @Test
    void anEmptyDefaultIsThereToBeGivenAValue() {
        Dockerfile file = parse("ARG BASE=\nARG TAG=\"\"\nFROM ${BASE:?which}\nFROM shop:${TAG}-x\n");
        assertEquals(List.of(), told(file));
    }

    private static Dockerfile parse(String text) {
        return DockerfileParser.parse(SourceFile.of("Dockerfile", text));
    }

    private static List<String> told(Dockerfile file) {
        return file.problems().stream().map(DockerfileProblemsTest::told).toList();
    }

    private static String told(Problem problem) {
        return problem.span().startPosition().line() + ":"
                + problem.span().startPosition().column() + " " + problem.message();
    }
}
