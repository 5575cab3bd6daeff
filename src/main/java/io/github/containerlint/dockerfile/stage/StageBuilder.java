package io.github.containerlint.dockerfile.stage;

import io.github.containerlint.dockerfile.expand.Expanded;
import io.github.containerlint.dockerfile.expand.Expansion;
import io.github.containerlint.dockerfile.expand.PortWord;
import io.github.containerlint.dockerfile.expand.Variable;
import io.github.containerlint.dockerfile.instruction.Arg;
import io.github.containerlint.dockerfile.instruction.ArgDefinition;
import io.github.containerlint.dockerfile.instruction.Cmd;
import io.github.containerlint.dockerfile.instruction.Command;
import io.github.containerlint.dockerfile.instruction.Entrypoint;
import io.github.containerlint.dockerfile.instruction.Env;
import io.github.containerlint.dockerfile.instruction.Expose;
import io.github.containerlint.dockerfile.instruction.From;
import io.github.containerlint.dockerfile.instruction.Healthcheck;
import io.github.containerlint.dockerfile.instruction.Instruction;
import io.github.containerlint.dockerfile.instruction.KeyValue;
import io.github.containerlint.dockerfile.instruction.Label;
import io.github.containerlint.dockerfile.instruction.Onbuild;
import io.github.containerlint.dockerfile.instruction.Shell;
import io.github.containerlint.dockerfile.instruction.Transfer;
import io.github.containerlint.dockerfile.instruction.User;
import io.github.containerlint.dockerfile.instruction.Volume;
import io.github.containerlint.dockerfile.instruction.Workdir;
import io.github.containerlint.facts.PathKind;
import io.github.containerlint.source.Problem;
import io.github.containerlint.source.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Applies the instructions of one stage to variables and image configuration, as far as files alone determine them. */
final class StageBuilder {
    /** What BuildKit sets where the base image has none. */
    private static final String DEFAULT_PATH = String.join(":", PathKind.SEARCH_PATH.all());

    private final int index;
    private final From from;
    private final Optional<StageBuilder> parent;
    private final Text named;
    private final Optional<Text> base;
    private final Arguments arguments;
    private final List<Problem> problems;
    private final Journal build;
    private final Journal image;
    private final List<Instruction> written = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<Text> ports = new ArrayList<>();
    private final List<Text> volumes = new ArrayList<>();
    private Optional<Text> workdir = Optional.empty();
    private Optional<Text> user = Optional.empty();
    private Optional<Step> cmd = Optional.empty();
    private Optional<Step> entrypoint = Optional.empty();
    private Optional<Step> healthcheck = Optional.empty();
    private List<Text> shell = List.of();
    private boolean hasOwnCmd;
    private Optional<Stage> stage = Optional.empty();

    /**
     * @param named the image or stage that FROM names, with the values of known ARGs
     * @param base the base image, empty when the base is the parent or not known
     */
    StageBuilder(
            int index,
            From from,
            Optional<StageBuilder> parent,
            Text named,
            Optional<Text> base,
            Arguments arguments,
            List<Problem> problems) {
        this.index = index;
        this.from = from;
        this.parent = parent;
        this.named = named;
        this.base = base;
        this.arguments = arguments;
        this.problems = problems;
        boolean scratch = base.map(Text::value).filter("scratch"::equals).isPresent();
        Variable otherwise = scratch ? Variable.UNSET : Variable.UNKNOWN;
        this.build = new Journal(arguments.allowance(), parent.map(ancestor -> ancestor.build.now()), otherwise);
        this.image = new Journal(arguments.allowance(), parent.map(ancestor -> ancestor.image.now()), otherwise);
        if (scratch) {
            beginWithNothing();
        }
        parent.ifPresent(this::inherit);
    }

    private void beginWithNothing() {
        Variable path = Variable.of(Text.opaque(DEFAULT_PATH, from.image().span()));
        build.set("PATH", path);
        image.set("PATH", path);
        workdir = Optional.of(Text.opaque("/", from.image().span()));
    }

    private void inherit(StageBuilder ancestor) {
        workdir = ancestor.workdir;
        user = ancestor.user;
        cmd = ancestor.cmd;
        entrypoint = ancestor.entrypoint;
        healthcheck = ancestor.healthcheck;
        shell = ancestor.shell;
        ports.addAll(ancestor.ports);
        volumes.addAll(ancestor.volumes);
        ancestor.written.stream()
                .filter(Onbuild.class::isInstance)
                .map(onbuild -> ((Onbuild) onbuild).trigger())
                .forEach(this::carryOut);
    }

    private Scope buildScope() {
        return Scope.now(build, arguments.escape());
    }

    private Scope imageScope() {
        return Scope.now(image, arguments.escape());
    }

    /** Adds an instruction as it is written in the stage. */
    void add(Instruction instruction) {
        written.add(instruction);
        carryOut(instruction);
    }

    private void carryOut(Instruction instruction) {
        Step step = new Step(instruction, index, buildScope(), workdir, user, shell);
        steps.add(step);
        if (instruction instanceof Command command) {
            command(command, step);
        } else if (instruction instanceof Env env) {
            env(env);
        } else if (instruction instanceof Arg arg) {
            arg.definitions().forEach(this::declare);
        } else if (instruction instanceof Transfer transfer) {
            transfer.sources().forEach(this::expand);
            expand(transfer.destination());
        } else {
            configure(instruction, step);
        }
    }

    private void command(Command command, Step step) {
        if (command instanceof Cmd) {
            cmd = Optional.of(step);
            hasOwnCmd = true;
        } else if (command instanceof Entrypoint) {
            entrypoint = Optional.of(step);
            cmd = hasOwnCmd ? cmd : Optional.empty();
        }
    }

    private void configure(Instruction instruction, Step step) {
        if (instruction instanceof Workdir given) {
            workdir = expand(given.path()).flatMap(path -> ContainerPath.resolve(workdir, path));
        } else if (instruction instanceof User given) {
            user = expand(given.user());
        } else if (instruction instanceof Shell given) {
            shell = given.words();
        } else if (instruction instanceof Healthcheck) {
            healthcheck = Optional.of(step);
        } else if (instruction instanceof Expose given) {
            given.ports().forEach(this::expose);
        } else if (instruction instanceof Volume given) {
            given.paths().forEach(this::mount);
        } else if (instruction instanceof Label given) {
            given.pairs().forEach(pair -> expand(pair.value()));
        }
    }

    private Optional<Text> expand(Text word) {
        Expanded expanded = buildScope().expand(word);
        expanded.fault().ifPresent(problems::add);
        return expanded.value();
    }

    /**
     * Sets the variables of an ENV. Values use the variables before the instruction: {@code ENV a=1 b=$a} does not give
     * b the new value of a.
     */
    private void env(Env env) {
        Scope before = buildScope();
        for (KeyValue pair : env.pairs()) {
            Optional<Text> name = before.expand(pair.key()).value();
            Expanded value = before.expand(pair.value());
            value.fault().ifPresent(problems::add);
            name.ifPresent(known -> build.set(known.value(), value.asVariable()));
            name.ifPresent(known -> image.set(known.value(), value.asVariable()));
        }
    }

    private void declare(ArgDefinition definition) {
        String name = definition.name().value();
        Variable value = arguments.declaredInStage(definition, buildScope(), problems);
        if (value != Variable.UNKNOWN || !isGiven(buildScope().variable(name))) {
            build.set(name, value);
        }
    }

    private static boolean isGiven(Variable variable) {
        return variable instanceof Variable.Known || variable instanceof Variable.Partial;
    }

    private void expose(Text port) {
        Expansion.Result result = buildScope().lex(port);
        result.fault().ifPresent(problems::add);
        if (result.complete()) {
            ports.addAll(result.words());
            result.words().forEach(word -> PortWord.problem(word).ifPresent(problems::add));
        }
    }

    private void mount(Text path) {
        expand(path)
                .map(known -> ContainerPath.resolve(Optional.empty(), known).orElse(known))
                .ifPresent(volumes::add);
    }

    /** The finished stage; instructions that are added later have no effect. */
    Stage build() {
        if (stage.isEmpty()) {
            StageState state =
                    new StageState(imageScope(), workdir, user, ports, volumes, cmd, entrypoint, shell, healthcheck);
            stage = Optional.of(
                    new Stage(index, from, written, parent.map(StageBuilder::build), named, base, steps, state));
        }
        return stage.get();
    }
}
