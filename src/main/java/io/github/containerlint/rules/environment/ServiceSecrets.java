package io.github.containerlint.rules.environment;

import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.compose.config.VariableUse;
import io.github.containerlint.compose.model.Assignment;
import io.github.containerlint.compose.model.Build;
import io.github.containerlint.compose.model.Command;
import io.github.containerlint.compose.model.ComposeProject;
import io.github.containerlint.compose.model.Service;
import io.github.containerlint.project.secrets.OptionSecret;
import io.github.containerlint.project.secrets.SecretNames;
import io.github.containerlint.project.secrets.SecretValues;
import io.github.containerlint.project.secrets.UrlCredential;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the secrets that Compose files contain for a service; secrets in env files are not reported here. */
final class ServiceSecrets {
    private final ComposeProject compose;
    private final Service service;
    private final StandIns standIns;

    ServiceSecrets(ComposeProject compose, Service service, StandIns standIns) {
        this.compose = compose;
        this.service = service;
        this.standIns = standIns;
    }

    List<InlineSecretValue> named() {
        Stream<InlineSecretValue> variables = service.environment().stream()
                .flatMap(assignment -> named(InlineSecretValue.Place.ENVIRONMENT, assignment));
        Stream<InlineSecretValue> arguments =
                buildArguments().flatMap(assignment -> named(InlineSecretValue.Place.BUILD_ARGUMENT, assignment));
        Stream<InlineSecretValue> options = commands()
                .flatMap(command -> OptionSecret.in(command).stream()
                        .filter(option -> isWrittenHere(option.value()))
                        .filter(option -> !SecretValues.isMadeUp(option.value().value()))
                        .map(option -> secret(
                                InlineSecretValue.Place.COMMAND, option.name(), option.value(), command.subject())));
        return Stream.of(variables, arguments, options).flatMap(found -> found).toList();
    }

    private Stream<InlineSecretValue> named(InlineSecretValue.Place place, Assignment assignment) {
        return assignment.value().flatMap(ConfigScalar::knownText).stream()
                .filter(value -> SecretNames.isSecret(assignment.name().value()))
                .filter(value -> SecretValues.isGivenAway(value.value()))
                .filter(this::isWrittenHere)
                .filter(value -> !SecretValues.isMadeUp(value.value()))
                .filter(value -> !standIns.take(assignment.name().value(), service))
                .map(value -> secret(place, assignment.name(), value, assignment.subject()));
    }

    private InlineSecretValue secret(InlineSecretValue.Place place, Text name, Text value, String subject) {
        return new InlineSecretValue(place, name, value, holder(value), subject);
    }

    /** The existing variable whose default is the secret; empty when there is none. */
    private Optional<String> holder(Text value) {
        return compose.defaultedBy(value.span())
                .filter(variable -> variable.hasDefault(value.span()))
                .map(VariableUse::name);
    }

    /** Returns true when the whole value is written in Compose files: a variable may take a part from an env file. */
    private boolean isWrittenHere(Text value) {
        return value.parts().stream().allMatch(part -> compose.files().contains(part.file()));
    }

    List<UrlCredential> inAddresses() {
        Stream<UrlCredential> assigned = Stream.concat(service.environment().stream(), buildArguments())
                .filter(assignment -> !SecretNames.isSecret(assignment.name().value()))
                .flatMap(assignment -> assignment.value().stream()
                        .flatMap(value -> UrlCredential.in(value, assignment.subject()).stream()));
        Stream<UrlCredential> arguments = commands()
                .flatMap(command ->
                        command.words().stream().flatMap(word -> UrlCredential.in(word, command.subject()).stream()));
        return Stream.concat(assigned, arguments)
                .filter(credential -> isWrittenHere(credential.password()))
                .filter(credential ->
                        !SecretValues.isMadeUp(credential.password().value()))
                .map(credential -> compose.defaultedBy(credential.password().span())
                        .map(credential::within)
                        .orElse(credential))
                .toList();
    }

    private Stream<Assignment> buildArguments() {
        return service.build().map(Build::args).orElse(List.of()).stream();
    }

    private Stream<Command> commands() {
        return Stream.of(service.entrypoint(), service.command()).flatMap(Optional::stream);
    }
}
