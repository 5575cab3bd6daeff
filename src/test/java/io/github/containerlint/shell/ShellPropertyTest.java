package io.github.containerlint.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.containerlint.Shared;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests that every text is read without an exception, with bounded work, and that each token has its right place. */
class ShellPropertyTest {
    private static final String PIECES = "'\"`$(){}[]<>|&;#\\\n\t =~*!-";
    private static final List<String> WORDS = List.of(
            "if ",
            "then ",
            "fi",
            "for x in ",
            "do ",
            "done",
            "case ",
            "esac",
            "<<EOF\n",
            "$(",
            "${",
            "$((",
            "sh -c '",
            "cd ",
            "\\\n",
            "EOF\n",
            "&&",
            "||",
            ";;",
            "function f ",
            "f() {",
            "exec ",
            "eval ",
            "[[ ",
            "é\ud83d\ude00");

    @Test
    void readsEveryRunOfTheCorpus() throws IOException {
        List<Text> scripts = scripts();
        int commands = 0;
        for (Text script : scripts) {
            commands += check(script);
        }
        assertTrue(scripts.size() > 400, "only " + scripts.size());
        assertTrue(commands > 1_000, "only " + commands);
        long broken = scripts.stream()
                .filter(script -> !ShellScript.parse(script).problems().isEmpty())
                .count();
        assertEquals(0, broken);
    }

    @Test
    void readsTenThousandMutationsOfThem() throws IOException {
        List<Text> scripts = scripts();
        Random random = new Random(7);
        int broken = 0;
        for (int round = 0; round < 10_000; round++) {
            String mutated = mutated(scripts.get(random.nextInt(scripts.size())).value(), random);
            Text script = Shells.text(mutated);
            check(script);
            broken += ShellScript.parse(script).problems().isEmpty() ? 0 : 1;
        }
        assertTrue(broken > 1_000, "only " + broken);
    }

    /** @return how many commands there are */
    private static int check(Text text) {
        ShellScript script = ShellScript.parse(text);
        StringBuilder joined = new StringBuilder();
        int at = 0;
        for (int[] token : new Tokens(text).of(script.content())) {
            assertTrue(at <= token[0] && token[0] <= token[1], () -> "tokens overlap in " + text);
            joined.append(text.value(), at, token[0]).append(text.value(), token[0], token[1]);
            at = token[1];
        }
        assertEquals(text.value(), joined.append(text.value().substring(at)).toString());
        List<ShellCommand> commands = script.commands(ShellContext.in("/app", Map.of("HOME", "/root")));
        for (ShellCommand command : commands) {
            assertTrue(text.place().contains(command.span()), () -> command + " is not in " + text);
            command.arguments().forEach(argument -> assertTrue(text.place().contains(argument.span())));
            command.redirections()
                    .forEach(redirection -> assertTrue(text.place().contains(redirection.span())));
        }
        script.problems().forEach(problem -> assertTrue(text.place().contains(problem.span())));
        script.plainWords();
        return commands.size();
    }

    private static String mutated(String script, Random random) {
        StringBuilder text = new StringBuilder(script);
        int changes = 1 + random.nextInt(4);
        for (int change = 0; change < changes; change++) {
            int at = random.nextInt(text.length() + 1);
            int end = Math.min(text.length(), at + random.nextInt(6));
            switch (random.nextInt(4)) {
                case 0 -> text.delete(at, end);
                case 1 -> text.insert(at, PIECES.charAt(random.nextInt(PIECES.length())));
                case 2 -> text.insert(at, WORDS.get(random.nextInt(WORDS.size())));
                default -> text.insert(at, text.substring(random.nextInt(at + 1), at));
            }
        }
        return text.toString();
    }

    /** The text behind RUN in every Dockerfile, found by a simple search; continued lines are joined. */
    private static List<Text> scripts() throws IOException {
        List<Text> scripts = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(Shared.file("corpus"))) {
            for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
                if (path.getFileName().toString().contains("Dockerfile")) {
                    String text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
                    collect(SourceFile.of(path.getFileName().toString(), text), scripts);
                }
            }
        }
        return scripts;
    }

    private static void collect(SourceFile file, List<Text> scripts) {
        String[] lines = file.text().split("(?<=\n)");
        int at = 0;
        for (int line = 0; line < lines.length; line++) {
            int start = at;
            at += lines[line].length();
            if (!lines[line].startsWith("RUN ")) {
                continue;
            }
            Text.Builder script = Text.builder(file.span(start, file.text().length()));
            int from = start + 4;
            while (folded(lines[line]) && line + 1 < lines.length) {
                boolean comment = lines[line].startsWith("#");
                script.append(file.span(from, comment ? from : start + lines[line].lastIndexOf('\\')));
                start = at;
                from = at;
                line++;
                at += lines[line].length();
            }
            scripts.add(script.append(file.span(from, at)).build());
        }
    }

    private static boolean folded(String line) {
        return line.stripTrailing().endsWith("\\") || line.startsWith("#");
    }
}
