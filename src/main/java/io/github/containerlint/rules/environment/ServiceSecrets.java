package io.github.containerlint.rules.environment;

import io.github.containerlint.compose.Assignment;
import io.github.containerlint.compose.Build;
import io.github.containerlint.compose.Command;
import io.github.containerlint.compose.ComposeProject;
import io.github.containerlint.compose.ConfigScalar;
import io.github.containerlint.compose.Service;
import io.github.containerlint.compose.VariableUse;
import io.github.containerlint.project.OptionSecret;
import io.github.containerlint.project.SecretNames;
import io.github.containerlint.project.SecretValues;
import io.github.containerlint.project.UrlCredential;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the secrets that Compose files write out for a service; those of env files are where they belong. */
final class ServiceSecrets {
    private final ComposeProject compose;
    private final Service service;
    private final StandIns standIns;

    ServiceSecrets(ComposeProject compose, Service service, StandIns standIns) {
        this.compose = compose;
        this.service = service;
        this.standIns = standIns;
    }

    List<WrittenSecret> named() {
        Stream<WrittenSecret> variables = service.environment().stream()
                .flatMap(assignment -> named(WrittenSecret.Place.ENVIRONMENT, assignment));
        Stream<WrittenSecret> arguments =
                buildArguments().flatMap(assignment -> named(WrittenSecret.Place.BUILD_ARGUMENT, assignment));
        Stream<WrittenSecret> options = commands()
                .flatMap(command -> OptionSecret.in(command).stream()
                        .filter(option -> isWrittenHere(option.value()))
                        .filter(option -> !SecretValues.isMadeUp(option.value().value()))
                        .map(option ->
                                secret(WrittenSecret.Place.COMMAND, option.name(), option.value(), command.subject())));
        return Stream.of(variables, arguments, options).flatMap(found -> found).toList();
    }

    private Stream<WrittenSecret> named(WrittenSecret.Place place, Assignment assignment) {
        return assignment.value().flatMap(ConfigScalar::knownText).stream()
                .filter(value -> SecretNames.isSecret(assignment.name().value()))
                .filter(value -> SecretValues.isGivenAway(value.value()))
                .filter(this::isWrittenHere)
                .filter(value -> !SecretValues.isMadeUp(value.value()))
                .filter(value -> !standIns.take(assignment.name().value(), service))
                .map(value -> secret(place, assignment.name(), value, assignment.subject()));
    }

    private WrittenSecret secret(WrittenSecret.Place place, Text name, Text value, String subject) {
        return new WrittenSecret(place, name, value, holder(value), subject);
    }

    /** The variable that is there already, with the secret for its default. */
    private Optional<String> holder(Text value) {
        return compose.defaultedBy(value.span())
                .filter(variable -> variable.hasDefault(value.span()))
                .map(VariableUse::name);
    }

    /** A variable may bring the value in from an env file. */
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
