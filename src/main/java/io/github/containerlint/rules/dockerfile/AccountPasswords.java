package io.github.containerlint.rules.dockerfile;

import io.github.containerlint.dockerfile.instruction.Run;
import io.github.containerlint.dockerfile.stage.Step;
import io.github.containerlint.project.secrets.SecretValues;
import io.github.containerlint.shell.Argument;
import io.github.containerlint.shell.CommandOptions;
import io.github.containerlint.shell.ShellCommand;
import io.github.containerlint.shell.syntax.Redirection;
import io.github.containerlint.source.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the passwords that a {@code RUN} sets for accounts of its image.
 *
 * @see <a href="https://man7.org/linux/man-pages/man8/chpasswd.8.html">chpasswd</a>
 * @see <a href="https://man7.org/linux/man-pages/man8/useradd.8.html">useradd</a>
 */
final class AccountPasswords {
    private AccountPasswords() {}

    static Stream<ImageSecret> in(Step step) {
        if (!(step.instruction() instanceof Run run)) {
            return Stream.empty();
        }
        List<ShellCommand> commands = step.commands();
        List<ImageSecret> found = new ArrayList<>();
        for (int at = 0; at < commands.size(); at++) {
            ShellCommand command = commands.get(at);
            Optional<ShellCommand> producer = at > 0 ? Optional.of(commands.get(at - 1)) : Optional.empty();
            password(command, producer.filter(AccountPasswords::writes))
                    .filter(text -> SecretValues.isChosen(text.value()))
                    .flatMap(text -> command.program()
                            .map(program -> new ImageSecret(ImageSecret.Kind.ACCOUNT, program, Optional.of(text))))
                    .ifPresent(found::add);
        }
        return found.stream();
    }

    private static boolean writes(ShellCommand command) {
        return command.isProgram("echo", "printf") && command.placement().piped();
    }

    private static Optional<Text> password(ShellCommand command, Optional<ShellCommand> producer) {
        if (command.isProgram("chpasswd")) {
            return input(command, producer).flatMap(AccountPasswords::behindColon);
        }
        if (command.isProgram("passwd")) {
            return input(command, producer);
        }
        if (command.isProgram("useradd", "usermod")) {
            return command.options(
                            "-p", "--password", "-u", "-g", "-G", "-d", "-s", "-c", "-k", "-e", "-f", "-K", "-b", "-l")
                    .value("-p", "--password")
                    .flatMap(Argument::value);
        }
        if (command.isProgram("openssl")) {
            CommandOptions options = command.options("-salt", "-in");
            return options.isPositional(0, "passwd")
                    ? options.positional(1).flatMap(Argument::value)
                    : Optional.empty();
        }
        return Optional.empty();
    }

    /** The first line of a command's heredoc or here-string, or of the last word that is piped to it. */
    private static Optional<Text> input(ShellCommand command, Optional<ShellCommand> producer) {
        Optional<Text> heredoc = command.redirections().stream()
                .filter(Redirection::isHeredoc)
                .flatMap(redirection -> redirection.body().stream())
                .findFirst();
        Optional<Text> here = command.redirections().stream()
                .filter(redirection -> redirection.operator().value().equals("<<<"))
                .flatMap(redirection -> redirection.target().literal().stream())
                .findFirst();
        return heredoc.or(() -> here)
                .or(() -> producer.flatMap(AccountPasswords::lastWord))
                .map(AccountPasswords::firstLine);
    }

    private static Optional<Text> lastWord(ShellCommand producer) {
        List<Argument> words = producer.arguments();
        return words.isEmpty() ? Optional.empty() : words.get(words.size() - 1).value();
    }

    private static Text firstLine(Text text) {
        String value = text.value();
        int end = Stream.of(value.indexOf('\n'), value.indexOf("\\n"))
                .filter(at -> at >= 0)
                .min(Integer::compare)
                .orElse(value.length());
        return text.slice(0, end);
    }

    private static Optional<Text> behindColon(Text entry) {
        int colon = entry.value().indexOf(':');
        return colon > 0 ? Optional.of(entry.slice(colon + 1)) : Optional.empty();
    }
}
