package io.github.containerlint.dockerfile.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.containerlint.Growth;
import io.github.containerlint.Shared;
import io.github.containerlint.dockerfile.expand.Variable;
import io.github.containerlint.dockerfile.stage.BuildArgs;
import io.github.containerlint.dockerfile.stage.Dockerfile;
import io.github.containerlint.dockerfile.stage.Stage;
import io.github.containerlint.dockerfile.stage.Step;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests properties that hold for every text, on public Dockerfiles and on randomly damaged copies of them. */
class DockerfilePropertiesTest {
    private static final int MUTATIONS = 10_000;
    private static final int LARGEST_MUTATED = 3_000;

    private static final List<String> SNIPPETS = List.of(
            "\\\n",
            "\\",
            "`",
            "\n",
            "\r\n",
            "\r",
            "\t",
            " ",
            "\u00a0",
            "#",
            "# escape=`\n",
            "'",
            "\"",
            "$",
            "${",
            "}",
            "${A:-",
            "${A#*",
            "${A/b/c}",
            "[",
            "]",
            "[\"",
            "\"]",
            ",",
            "<<EOF",
            "<<-'E'",
            "\nEOF\n",
            "=",
            "--from=0 ",
            "--mount=type=cache,target=/x ",
            "\nFROM a AS b\n",
            "\nONBUILD ",
            "\nRUN ",
            "\nCOPY ",
            "\nARG A=$A$A\n",
            "\nENV A=${A}x B\n",
            "\nHEALTHCHECK CMD ",
            "\nWORKDIR ..\n",
            "\u0000",
            "\ud83d",
            "é",
            "{",
            "null",
            "\\u12");

    @Test
    void partsOfPublicFilesLieWhereTheySay() throws IOException {
        List<Path> files = corpus();
        assertTrue(files.size() > 500, () -> "only " + files.size() + " Dockerfiles");
        for (Path file : files) {
            examine(SourceFile.of(file.toString(), Files.readString(file)));
        }
    }

    @Test
    void partsOfBrokenFilesLieWhereTheySay() throws IOException {
        List<String> texts = corpus().stream()
                .map(DockerfilePropertiesTest::read)
                .filter(text -> text.length() <= LARGEST_MUTATED)
                .toList();
        assertTrue(texts.size() > 200, () -> "only " + texts.size() + " small Dockerfiles");
        Random random = new Random(20_261_122);
        int broken = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            String text = mutated(texts.get(random.nextInt(texts.size())), random);
            broken += examine(SourceFile.of("mutation-" + i, text)) ? 0 : 1;
        }
        int refused = broken;
        assertTrue(refused > 1_000, () -> "only " + refused + " mutations broke anything");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FROM a AS a\n",
                "ENV A=$A$A\n",
                "ENV A=$A/x\n",
                "RUN a \\\n",
                "${a:-",
                "[",
                "<<E ",
                "'",
                "ARG ${A%*a*b*c}\n",
                "ENV A=${A//*a*/b}\n",
                "ONBUILD ",
                "COPY <<E x\n",
                "FROM a AS b\nFROM b AS a\nRUN $X\n"
            })
    void twiceTheTextIsTwiceTheWork(String unit) {
        Growth.assertLinear(
                60_000 / unit.length(),
                times -> grown(unit, times),
                source -> assertEquals(
                        "FROM",
                        DockerfileParser.parse(source).instructions().get(0).name()));
    }

    private static SourceFile grown(String unit, int times) {
        return SourceFile.of("long", "FROM scratch\nENV A=aaaaaaaa\n" + unit.repeat(times));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @return true when the Dockerfile can be built */
    private static boolean examine(SourceFile source) {
        Dockerfile file = DockerfileParser.parse(source);
        Text given = Text.opaque("given", source.start());
        Dockerfile built = file.with(new BuildArgs(Map.of("A", Variable.of(given), "B", Variable.UNKNOWN)));
        built.stages().forEach(DockerfilePropertiesTest::ask);
        SpanAudit.check(file);
        assertTrue(
                file.problems().stream().noneMatch(problem -> problem.message().contains("\n")));
        return file.problems().isEmpty();
    }

    private static void ask(Stage stage) {
        stage.unanchoredWorkdirs();
        stage.unanchoredTransfers();
        stage.image();
        for (Step step : stage.lineageSteps()) {
            step.expand(step.instruction().syntax().arguments());
            step.script();
            step.shellContext();
        }
    }

    private static String mutated(String text, Random random) {
        StringBuilder mutated = new StringBuilder(text);
        int edits = 1 + random.nextInt(4);
        for (int i = 0; i < edits; i++) {
            int at = random.nextInt(mutated.length() + 1);
            int end = Math.min(mutated.length(), at + random.nextInt(30));
            switch (random.nextInt(4)) {
                case 0 -> mutated.delete(at, end);
                case 1 -> mutated.insert(at, mutated.substring(at, end));
                case 2 -> mutated.setLength(random.nextInt(8) == 0 ? at : mutated.length());
                default -> mutated.insert(at, SNIPPETS.get(random.nextInt(SNIPPETS.size())));
            }
        }
        return mutated.toString();
    }

    private static List<Path> corpus() throws IOException {
        try (Stream<Path> files = Files.walk(Shared.file("corpus"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().matches("(?i).*(dockerfile|containerfile).*"))
                    .filter(file -> !file.toString().endsWith(".dockerignore"))
                    .sorted()
                    .toList();
        }
    }
}
