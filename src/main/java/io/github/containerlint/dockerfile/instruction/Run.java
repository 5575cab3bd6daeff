package io.github.containerlint.dockerfile.instruction;

import io.github.containerlint.shell.ShellScript;
import io.github.containerlint.source.Lazy;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** RUN: runs a command while the image is built. */
@API(status = Status.EXPERIMENTAL)
public final class Run implements Command {
    private final Syntax syntax;
    private final CommandLine command;
    private final List<Mount> mounts;
    private final Optional<Text> script;
    private final Lazy<Optional<ShellScript>> parsed;

    /** @param script as {@link #script} returns it */
    public Run(Syntax syntax, CommandLine command, List<Mount> mounts, Optional<Text> script) {
        this.syntax = syntax;
        this.command = command;
        this.mounts = List.copyOf(mounts);
        this.script = script;
        this.parsed = new Lazy<>(this::parse);
    }

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public CommandLine command() {
        return command;
    }

    /** The {@code --mount} flags. */
    public List<Mount> mounts() {
        return mounts;
    }

    /**
     * The text that the shell gets to read, heredocs with their bodies and delimiters taken in; where a heredoc alone stands in
     * place of a command, its body is the text. Empty in exec form, and when that body names its own interpreter in the first
     * line, unless that is a shell.
     */
    public Optional<Text> script() {
        return script;
    }

    /** What it runs, read as a POSIX shell reads it, and once; of the exec form the words. Empty where there is no script. */
    public Optional<ShellScript> parsed() {
        return parsed.get();
    }

    private Optional<ShellScript> parse() {
        return command instanceof ExecForm exec
                ? Optional.of(ShellScript.ofWords(exec.words(), exec.text()))
                : script.map(ShellScript::parse);
    }
}
