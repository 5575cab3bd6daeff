package io.github.containerlint.project.command;

import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.compose.model.Assignment;
import io.github.containerlint.compose.model.Command;
import io.github.containerlint.compose.model.Service;
import io.github.containerlint.dockerfile.stage.StageState;
import io.github.containerlint.dockerfile.stage.Step;
import io.github.containerlint.project.environment.EnvFileVariables;
import io.github.containerlint.shell.ShellContext;
import io.github.containerlint.source.Text;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Combines the command of a service with that of its image. */
public final class EffectiveCommands {
    private EffectiveCommands() {}

    /**
     * The command of a service: its own entrypoint and command replace those of its image. Empty when none is declared.
     */
    public static Optional<EffectiveCommand> of(Service service, Optional<StageState> state, EnvFileVariables files) {
        boolean ownEntrypoint = service.entrypoint().isPresent();
        Optional<DeclaredCommand> entrypoint = ownEntrypoint
                ? declared(service.entrypoint())
                : state.flatMap(StageState::entrypoint).flatMap(EffectiveCommands::declared);
        Optional<DeclaredCommand> command = service.command().isPresent()
                ? declared(service.command())
                : state.filter(found -> !ownEntrypoint).flatMap(StageState::cmd).flatMap(EffectiveCommands::declared);
        return entrypoint.isEmpty() && command.isEmpty()
                ? Optional.empty()
                : Optional.of(new EffectiveCommand(entrypoint, command, context(service, state, files)));
    }

    /** The command that an image starts when no other one is given; empty when its Dockerfile has none. */
    public static Optional<EffectiveCommand> of(StageState state) {
        Optional<DeclaredCommand> entrypoint = state.entrypoint().flatMap(EffectiveCommands::declared);
        Optional<DeclaredCommand> command = state.cmd().flatMap(EffectiveCommands::declared);
        ShellContext context = new ShellContext(state.workdir().map(Text::value), environment(state));
        return entrypoint.isEmpty() && command.isEmpty()
                ? Optional.empty()
                : Optional.of(new EffectiveCommand(entrypoint, command, context));
    }

    private static Optional<DeclaredCommand> declared(Optional<Command> command) {
        return command.filter(found -> !found.isCleared()).map(DeclaredCommand::of);
    }

    private static Optional<DeclaredCommand> declared(Step step) {
        return step.instruction() instanceof io.github.containerlint.dockerfile.instruction.Command instruction
                        && !instruction.command().isEmpty()
                ? Optional.of(DeclaredCommand.of(instruction.command(), step))
                : Optional.empty();
    }

    private static ShellContext context(Service service, Optional<StageState> state, EnvFileVariables files) {
        Map<String, String> environment =
                new HashMap<>(state.map(EffectiveCommands::environment).orElse(Map.of()));
        files.overlay(environment);
        for (Assignment variable : service.environment()) {
            environment.remove(variable.name().value());
            variable.known().ifPresent(value -> environment.put(variable.name().value(), value));
        }
        Optional<String> directory = service.workingDir().isPresent()
                ? service.workingDir().flatMap(ConfigScalar::known)
                : state.flatMap(StageState::workdir).map(Text::value);
        return new ShellContext(directory, environment);
    }

    private static Map<String, String> environment(StageState state) {
        Map<String, String> known = new HashMap<>();
        state.environment().known().forEach((name, value) -> known.put(name, value.value()));
        return known;
    }
}
