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
import io.github.containerlint.shell.ShellCommand;
import io.github.containerlint.shell.ShellContext;
import io.github.containerlint.shell.ShellScript;
import io.github.containerlint.source.Lazy;
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
public final class Step {
    private final Instruction instruction;
    private final int stage;
    private final Environment environment;
    private final Optional<Text> workdir;
    private final Optional<Text> user;
    private final List<Text> shell;
    private final Lazy<List<ShellCommand>> commands;
    private final Lazy<Step> placed;

    Step(
            Instruction instruction,
            int stage,
            Environment environment,
            Optional<Text> workdir,
            Optional<Text> user,
            List<Text> shell) {
        this.instruction = instruction;
        this.stage = stage;
        this.environment = environment;
        this.workdir = workdir;
        this.user = user;
        this.shell = List.copyOf(shell);
        this.commands = new Lazy<>(() -> commands(shellContext()));
        this.placed = new Lazy<>(this::place);
    }

    /** The instruction; for a trigger the one within the ONBUILD. */
    public Instruction instruction() {
        return instruction;
    }

    /** The index of the stage that carries it out. */
    public int stage() {
        return stage;
    }

    /** The variables of ENV, and of ARG as far as no later ENV hides them. */
    public Environment environment() {
        return environment;
    }

    /** The working directory, absolute; empty when the base image would have to tell. */
    public Optional<Text> workdir() {
        return workdir;
    }

    /** The user as declared, variables put in; empty when the base image would have to tell. */
    public Optional<Text> user() {
        return user;
    }

    /** The words of SHELL; empty when none is declared. */
    public List<Text> shell() {
        return shell;
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
