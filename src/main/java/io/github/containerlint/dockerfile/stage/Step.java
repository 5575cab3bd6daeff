package io.github.containerlint.dockerfile.stage;

import io.github.containerlint.dockerfile.expand.Expanded;
import io.github.containerlint.dockerfile.instruction.Command;
import io.github.containerlint.dockerfile.instruction.CommandLine;
import io.github.containerlint.dockerfile.instruction.Copy;
import io.github.containerlint.dockerfile.instruction.ExecForm;
import io.github.containerlint.dockerfile.instruction.Healthcheck;
import io.github.containerlint.dockerfile.instruction.Instruction;
import io.github.containerlint.dockerfile.instruction.Run;
import io.github.containerlint.facts.ProgramKind;
import io.github.containerlint.shell.ShellContext;
import io.github.containerlint.source.PathNames;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** One instruction as it is carried out in a stage, with what is in force when it begins. */
@API(status = Status.EXPERIMENTAL)
public record Step(
        Instruction instruction,
        int stage,
        Environment environment,
        Optional<Text> workdir,
        Optional<Text> user,
        List<Text> shell) {
    public Step {
        shell = List.copyOf(shell);
    }

    /** A word of the instruction with its variables put in and its quotes taken away. */
    public Expanded expand(Text word) {
        return environment.expand(word);
    }

    /** The path as the image has it, joined to the working directory; empty when that or a variable is not known. */
    public Optional<Text> resolve(Text path) {
        return expand(path).value().flatMap(known -> ContainerPath.resolve(workdir, known));
    }

    /**
     * The step where a working directory that only the base image can tell is {@code /}: files that are copied and read by
     * relative paths are the same whichever it is.
     */
    public Step placed() {
        return placed.get();
    }

    private Step place() {
        if (workdir.filter(found -> found.value().startsWith("/")).isPresent()) {
            return this;
        }
        Text root = Text.opaque("/", instruction.span().atStart());
        return new Step(instruction, stage, environment, Optional.of(root), user, shell);
    }

    /** The stages, images and named contexts that a COPY or the mounts of a RUN take files from, as written. */
    public List<Text> sourceNames() {
        if (instruction instanceof Copy copy) {
            return copy.from().stream().toList();
        }
        return instruction instanceof Run run
                ? run.mounts().stream().flatMap(mount -> mount.from().stream()).toList()
                : List.of();
    }

    /** What a POSIX shell reads when this is a RUN; empty for the exec form and where SHELL names another kind. */
    public Optional<Text> script() {
        return instruction instanceof Run run && isForPosixShell() ? run.script() : Optional.empty();
    }

    /** Whether a POSIX shell reads its shell form: SHELL names one, or none is declared. */
    public boolean isForPosixShell() {
        if (shell.isEmpty()) {
            return true;
        }
        String program = shell.get(0).value();
        return ProgramKind.SHELL.has(PathNames.last(program));
    }

    /** Where a shell starts that runs this instruction. */
    public ShellContext shellContext() {
        Map<String, String> known = new TreeMap<>();
        environment.known().forEach((name, value) -> known.put(name, value.value()));
        return new ShellContext(workdir.map(Text::value), known);
    }

    /**
     * The programs that RUN, CMD, ENTRYPOINT or HEALTHCHECK starts, in their order; none for other instructions, and where no
     * POSIX shell reads it.
     */
    public List<ShellCommand> commands() {
        return commands.get();
    }

    /** @param start where the shell starts, when more is known of that than the Dockerfile says */
    public List<ShellCommand> commands(ShellContext start) {
        return parsed().map(script -> script.commands(start)).orElse(List.of());
    }

    private Optional<ShellScript> parsed() {
        if (instruction instanceof Run run) {
            return run.command() instanceof ExecForm || isForPosixShell() ? run.parsed() : Optional.empty();
        }
        return line().filter(line -> isForPosixShell())
                .map(line -> line instanceof ExecForm exec
                        ? ShellScript.ofWords(exec.words(), exec.text())
                        : ShellScript.parse(line.text()));
    }

    private Optional<CommandLine> line() {
        if (instruction instanceof Healthcheck check) {
            return check.command();
        }
        return instruction instanceof Command command ? Optional.of(command.command()) : Optional.empty();
    }
}
