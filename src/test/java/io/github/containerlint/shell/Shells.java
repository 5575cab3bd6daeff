package io.github.containerlint.shell;

import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Short notations for tests. */
final class Shells {
    static final ShellContext APP = ShellContext.in("/app", Map.of("HOME", "/root", "PATH", "/bin", "LIST", "a  b"));

    private Shells() {}

    static Text text(String value) {
        return Text.verbatim(SourceFile.of("script", value).span());
    }

    static ShellScript script(String value) {
        return ShellScript.parse(text(value));
    }

    static List<ShellCommand> commands(String value) {
        return script(value).commands(APP);
    }

    static ShellCommand only(String value) {
        List<ShellCommand> commands = commands(value);
        if (commands.size() != 1) {
            throw new AssertionError("not one command but " + commands);
        }
        return commands.get(0);
    }

    /** Each command as {@code directory> program|argument|argument}, {@code ?} where the directory is not known. */
    static List<String> run(String value) {
        return commands(value).stream().map(Shells::line).toList();
    }

    private static String line(ShellCommand command) {
        List<String> words = new ArrayList<>(List.of(command.head().toString()));
        command.arguments().forEach(argument -> words.add(argument.toString()));
        String line = command.directory().orElse("?") + "> " + String.join("|", words);
        return line + (command.isConditional() ? " (maybe)" : "");
    }
}
