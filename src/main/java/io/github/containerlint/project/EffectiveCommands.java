package io.github.containerlint.project;

import io.github.containerlint.compose.Assignment;
import io.github.containerlint.compose.Command;
import io.github.containerlint.compose.ConfigScalar;
import io.github.containerlint.compose.Service;
import io.github.containerlint.dockerfile.StageState;
import io.github.containerlint.dockerfile.Step;
import io.github.containerlint.shell.ShellContext;
import io.github.containerlint.source.Text;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Puts a service's command over its image's. */
final class EffectiveCommands {
    private EffectiveCommands() {}

    static Optional<EffectiveCommand> of(Service service, Optional<StageState> state, FileVariables files) {
        boolean ownEntrypoint = service.entrypoint().isPresent();
        Optional<CommandPart> entrypoint = ownEntrypoint
                ? declared(service.entrypoint())
                : state.flatMap(StageState::entrypoint).flatMap(EffectiveCommands::declared);
        Optional<CommandPart> command = service.command().isPresent()
                ? declared(service.command())
                : state.filter(found -> !ownEntrypoint).flatMap(StageState::cmd).flatMap(EffectiveCommands::declared);
        return entrypoint.isEmpty() && command.isEmpty()
                ? Optional.empty()
                : Optional.of(new EffectiveCommand(entrypoint, command, context(service, state, files)));
    }

    /** What an image starts when nobody says otherwise. */
    static Optional<EffectiveCommand> of(StageState state) {
        Optional<CommandPart> entrypoint = state.entrypoint().flatMap(EffectiveCommands::declared);
        Optional<CommandPart> command = state.cmd().flatMap(EffectiveCommands::declared);
        ShellContext context = new ShellContext(state.workdir().map(Text::value), environment(state));
        return entrypoint.isEmpty() && command.isEmpty()
                ? Optional.empty()
                : Optional.of(new EffectiveCommand(entrypoint, command, context));
    }

    private static Optional<CommandPart> declared(Optional<Command> command) {
        return command.filter(found -> !found.isCleared()).map(CommandPart::of);
    }

    private static Optional<CommandPart> declared(Step step) {
        return step.instruction() instanceof io.github.containerlint.dockerfile.Command instruction
                        && !instruction.command().isEmpty()
                ? Optional.of(CommandPart.of(instruction.command(), step))
                : Optional.empty();
    }

    private static ShellContext context(Service service, Optional<StageState> state, FileVariables files) {
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
