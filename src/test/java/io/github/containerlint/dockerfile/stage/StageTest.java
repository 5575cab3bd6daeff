package io.github.containerlint.dockerfile.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.containerlint.dockerfile.expand.Variable;
import io.github.containerlint.dockerfile.instruction.Transfer;
import io.github.containerlint.dockerfile.instruction.Workdir;
import io.github.containerlint.dockerfile.parse.DockerfileParser;
import io.github.containerlint.dockerfile.parse.Given;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the bases of stages, and the state at their ends. */
class StageTest {
    @Test
    void aStageIsMadeOfItsAncestors() {
        Dockerfile file = parse("FROM a:1 AS Base\nFROM b\nFROM base AS app\nFROM app\n");

        assertEquals(
                List.of(0, 2, 3),
                file.lastStage().orElseThrow().lineage().stream()
                        .map(Stage::index)
                        .toList());
        assertEquals(
                "a:1",
                file.lastStage().orElseThrow().root().image().orElseThrow().toString());
        assertTrue(file.stages().get(2).base().isEmpty());
        assertEquals(0, file.stage("BASE").orElseThrow().index());
        assertEquals(1, file.stage("1").orElseThrow().index());
        assertTrue(file.stage("4").isEmpty());
        assertTrue(file.stage("b").isEmpty());
    }

    @Test
    void ofSeveralStagesWithOneNameFromMeansTheLastBefore() {
        Dockerfile file = parse("FROM a AS x\nFROM x AS x\nFROM x\n");
        assertEquals(
                List.of(0, 1, 2),
                file.stages().get(2).lineage().stream().map(Stage::index).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "ARG V=3.12 | python:$V | python:3.12",
                "ARG V | python:$V | -",
                "ARG V | python:${V:-3} | -",
                "ARG A=1 B=$A-x | p:$B | p:1-x",
                "ARG X=1 | p:$TARGETARCH | -",
                "ARG X=1 | scratch | scratch",
                "ARG V=\"3\" | \"p:${V}\" | p:3",
            })
    void theBaseIsKnownAsFarAsItsArgumentsAre(String arg, String from, String base) {
        Stage stage = parse(arg + "\nFROM " + from + "\n").stages().get(0);
        assertEquals(Optional.ofNullable(base), stage.base().map(Text::value));
    }

    @Test
    void whatABuildIsGivenBeatsTheDefault() {
        Dockerfile file = parse("ARG V=1\nFROM p:$V\nARG V\nARG W=$V\nWORKDIR /$V/$W\n");
        Stage plain = file.stages().get(0);
        Stage given = file.with(Given.args("V", "2")).stages().get(0);
        Stage unknown =
                file.with(new BuildArgs(Map.of("V", Variable.UNKNOWN))).stages().get(0);

        assertEquals("p:1", plain.base().orElseThrow().value());
        assertEquals("/1/1", workdir(plain));
        assertEquals("p:2", given.base().orElseThrow().value());
        assertEquals("/2/2", workdir(given));
        assertTrue(unknown.base().isEmpty());
        assertTrue(unknown.state().workdir().isEmpty());
    }

    @Test
    void anArgumentCountsWhereItIsDeclared() {
        assertEquals("-", workdir(stage("ARG G=x\nFROM a\nWORKDIR /$G\n")));
        assertEquals("/x", workdir(stage("ARG G=x\nFROM a\nARG G\nWORKDIR /$G\n")));
        assertEquals("/", workdir(stage("ARG G=x\nFROM scratch\nWORKDIR /$G\n")));
        assertEquals("/x", workdir(stage("FROM a AS b\nARG G=x\nFROM b\nWORKDIR /$G\n")));
        assertEquals("-", workdir(stage("FROM a AS b\nARG G=x\nFROM a\nWORKDIR /$G\n")));
        assertEquals("-", workdir(stage("FROM a\nARG TARGETOS\nWORKDIR /$TARGETOS\n")));
    }

    @Test
    void envBeatsAnArgBeforeItAndStaysInTheImage() {
        Stage stage = stage("FROM a\nARG V=1\nENV V=2\nWORKDIR /$V\nARG OTHER=x\n");

        assertEquals("/2", workdir(stage));
        assertEquals(Map.of("V", "2"), known(stage.state().environment()));
        assertEquals(
                "x",
                stage("FROM a\nARG OTHER=x\nRUN y\n")
                        .steps()
                        .get(1)
                        .environment()
                        .value("OTHER")
                        .orElseThrow()
                        .value());
    }

    @Test
    void oneEnvSeesWhatWasBeforeIt() {
        Stage stage = stage("FROM a\nENV abc=hello\nENV abc=bye def=$abc\nENV ghi=$abc\n");
        assertEquals(
                Map.of("abc", "bye", "def", "hello", "ghi", "bye"),
                known(stage.state().environment()));
    }

    @Test
    void theSearchPathHoldsWhatTheFilePutsThere() {
        Stage stage = stage("FROM a\nENV VENV=/app/.venv\nENV PATH=\"$VENV/bin:$PATH\"\nENV PATH=/x:$PATH\n");

        assertEquals(
                List.of("/x", "/app/.venv/bin"),
                values(stage.state().environment().searchPath()));
        assertTrue(stage.state().environment().value("PATH").isEmpty());
        assertEquals(
                6, stage("FROM scratch\n").state().environment().searchPath().size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "WORKDIR /app | /app",
                "WORKDIR /app/ | /app",
                "WORKDIR app | -",
                "WORKDIR /a\\nWORKDIR b/../c | /a/c",
                "WORKDIR /a\\nWORKDIR $X\\nWORKDIR b | -",
                "WORKDIR $X\\nWORKDIR /b | /b",
                "WORKDIR \"/a b\" | /a b",
                "WORKDIR /../.. | /",
                "WORKDIR C:\\app | C:app",
                "USER x | -",
            })
    void theWorkingDirectoryIsFollowed(String lines, String directory) {
        assertEquals(directory, workdir(stage("FROM a\n" + lines.replace("\\n", "\n") + "\n")));
    }

    @Test
    void eachStepKnowsWhereItIsCarriedOut() {
        Stage stage =
                stage("FROM a\nWORKDIR /a\nRUN one\nENV K=v\nSHELL [\"bash\", \"-c\"]\nUSER u\nWORKDIR b\nRUN two\n");
        Step one = stage.steps().get(1);
        Step two = stage.steps().get(6);

        assertEquals(Optional.of("/a"), one.shellContext().directory());
        assertEquals(Map.of(), one.shellContext().environment());
        assertEquals("one", one.script().orElseThrow().value());
        assertEquals(Optional.of("/a/b"), two.shellContext().directory());
        assertEquals(Map.of("K", "v"), two.shellContext().environment());
        assertEquals(List.of("bash", "-c"), values(two.shell()));
        assertEquals("u", two.user().orElseThrow().value());
        assertEquals("/a/b/v", two.resolve(text("$K")).orElseThrow().value());
        assertTrue(two.resolve(text("$UNKNOWN")).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sh", "/bin/bash", "dash", "ash", "/bin/ksh", "mksh", "/usr/bin/zsh"})
    void eachPosixShellReadsAScript(String shell) {
        Stage stage = stage("FROM a\nSHELL [\"" + shell + "\", \"-c\"]\nRUN make\n");
        assertEquals("make", stage.steps().get(1).script().orElseThrow().value());
    }

    @Test
    void anotherKindOfShellReadsNoScript() {
        Stage stage = stage("FROM a\nSHELL [\"pwsh\", \"-Command\"]\nRUN Get-Item\n");
        assertTrue(stage.steps().get(1).script().isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CMD a | - / CMD a",
                "CMD a;ENTRYPOINT e | ENTRYPOINT e / CMD a",
                "CMD a;FROM x;ENTRYPOINT e | ENTRYPOINT e / -",
                "ENTRYPOINT e;FROM x;CMD a | ENTRYPOINT e / CMD a",
                "ENTRYPOINT e;CMD a;FROM x;RUN y | ENTRYPOINT e / CMD a",
                "ENTRYPOINT e;CMD a;FROM x;ENTRYPOINT f | ENTRYPOINT f / -",
                "CMD a;CMD b | - / CMD b",
                "RUN y | - / -",
            })
    void anEntrypointTakesTheInheritedCommandAway(String lines, String effective) {
        StageState state =
                stage("FROM a AS x\n" + lines.replace(';', '\n') + "\n").state();
        assertEquals(effective, line(state.entrypoint()) + " / " + line(state.cmd()));
    }

    @Test
    void theConfigurationIsInherited() {
        StageState state = stage("FROM a AS x\nARG P=80\nEXPOSE $P 53/udp $Q\nVOLUME /d/ $V\nUSER u\n"
                        + "HEALTHCHECK CMD h\nFROM x\nEXPOSE 81\nVOLUME [\"/e f\"]\nHEALTHCHECK NONE\n")
                .state();

        assertEquals(List.of("80", "53/udp", "81"), values(state.ports()));
        assertEquals(List.of("/d", "/e f"), values(state.volumes()));
        assertEquals("u", state.user().orElseThrow().value());
        assertEquals("HEALTHCHECK NONE", line(state.healthcheck()));
    }

    @Test
    void triggersAreCarriedOutByTheChildAlone() {
        Dockerfile file = parse("FROM a AS x\nONBUILD WORKDIR /t\nONBUILD RUN t\nFROM x AS y\nRUN u\nFROM y\nRUN v\n");

        assertEquals("-", workdir(file.stages().get(0)));
        assertEquals(
                List.of("WORKDIR /t", "RUN t", "RUN u"),
                file.stages().get(1).steps().stream().map(StageTest::line).toList());
        assertEquals(1, file.stages().get(1).steps().get(1).stage());
        assertEquals(
                List.of("RUN v"),
                file.stages().get(2).steps().stream().map(StageTest::line).toList());
        assertEquals("/t", workdir(file.stages().get(2)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FROM a;WORKDIR app | [app] []",
                "FROM a;WORKDIR app;WORKDIR b | [app, b] []",
                "FROM a;WORKDIR /x;WORKDIR app | [] []",
                "FROM a;WORKDIR $X;WORKDIR app | [] []",
                "FROM a;ARG X=app;WORKDIR $X | [$X] []",
                "FROM a;WORKDIR C:\\\\x | [] []",
                "FROM a AS p;WORKDIR /x;FROM p;WORKDIR app | [] []",
                "FROM a;COPY x .;COPY y /y | [] [.]",
                "FROM a;WORKDIR w;COPY x . | [w] []",
                "FROM a;COPY x $X/y | [] []",
            })
    void pathsThatDependOnTheBaseImageAreFound(String lines, String found) {
        Stage stage = stage(lines.replace(';', '\n') + "\n");
        List<Text> workdirs =
                stage.unanchoredWorkdirs().stream().map(Workdir::path).toList();
        List<Text> destinations =
                stage.unanchoredTransfers().stream().map(Transfer::destination).toList();
        assertEquals(found, workdirs + " " + destinations);
    }

    @Test
    void aJoinedDirectoryKnowsWhereItsPartsWereWritten() {
        Text workdir =
                stage("FROM a\nWORKDIR /srv\nWORKDIR app\n").state().workdir().orElseThrow();
        assertEquals("Dockerfile:2:10", workdir.span(1, 4).toString());
        assertEquals("Dockerfile:3:9", workdir.span(5, 8).toString());
    }

    private static Map<String, String> known(Environment environment) {
        Map<String, String> known = new TreeMap<>();
        environment.known().forEach((name, value) -> known.put(name, value.value()));
        return known;
    }

    private static String line(Optional<Step> step) {
        return step.map(StageTest::line).orElse("-");
    }

    private static String line(Step step) {
        return step.instruction().line().value();
    }

    private static String workdir(Stage stage) {
        return stage.state().workdir().map(Text::value).orElse("-");
    }

    private static List<String> values(List<Text> texts) {
        return texts.stream().map(Text::value).toList();
    }

    private static Text text(String value) {
        return Text.verbatim(SourceFile.of("word", value).span());
    }

    private static Stage stage(String text) {
        return parse(text).lastStage().orElseThrow();
    }

    private static Dockerfile parse(String text) {
        return DockerfileParser.parse(SourceFile.of("Dockerfile", text));
    }
}
