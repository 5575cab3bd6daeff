package io.github.containerlint.rules.environment;

import io.github.containerlint.compose.model.ComposeProject;
import io.github.containerlint.compose.model.Service;
import io.github.containerlint.project.container.TestServices;
import io.github.containerlint.project.secrets.UrlCredential;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The secrets that are written in the Compose files of a project, each with a variable that could hold it.
 *
 * <p>Where services give different values to one variable name, the name of the service is put in front of it.
 */
final class InlineSecrets {
    /** A secret or a password, with the service that has it. */
    private record Owned<T>(Service service, T secret) {}

    private final List<Owned<InlineSecretValue>> named = new ArrayList<>();
    private final List<Owned<UrlCredential>> inAddresses = new ArrayList<>();
    private final Map<String, Set<String>> values = new HashMap<>();

    private InlineSecrets(ComposeProject compose) {
        StandIns standIns = StandIns.of(compose);
        for (Service service : compose.services()) {
            if (!TestServices.holds(service, compose) && !standIns.hold(service)) {
                ServiceSecrets secrets = new ServiceSecrets(compose, service, standIns);
                secrets.named().forEach(secret -> named.add(new Owned<>(service, secret)));
                secrets.inAddresses().forEach(secret -> inAddresses.add(new Owned<>(service, secret)));
            }
        }
        named.forEach(one -> add(one.secret().variable(), one.secret().value().value()));
        inAddresses.forEach(
                one -> add(one.secret().variable(), one.secret().password().value()));
    }

    static InlineSecrets of(ComposeProject compose) {
        return new InlineSecrets(compose);
    }

    private void add(String variable, String value) {
        values.computeIfAbsent(variable, unseen -> new HashSet<>()).add(value);
    }

    List<InlineSecretValue> named() {
        return named.stream()
                .map(one -> one.secret().holder().isPresent()
                        ? one.secret()
                        : one.secret()
                                .heldBy(variable(one.service(), one.secret().variable())))
                .toList();
    }

    List<UrlCredential> inAddresses() {
        return inAddresses.stream()
                .map(one -> one.secret().isWholeDefault()
                        ? one.secret()
                        : one.secret().heldBy(variable(one)))
                .toList();
    }

    /**
     * The variable for a password. Where a service has several passwords for one name, each is named after its own
     * variable.
     */
    private String variable(Owned<UrlCredential> one) {
        String name = one.secret().variable();
        boolean several = inAddresses.stream()
                        .filter(other -> other.service().equals(one.service()))
                        .filter(other -> other.secret().variable().equals(name))
                        .map(other -> other.secret().password().value())
                        .distinct()
                        .count()
                > 1;
        String subject = one.secret().subject();
        return several
                ? upper(subject.substring(subject.lastIndexOf('.') + 1)) + "_PASSWORD"
                : variable(one.service(), name);
    }

    private String variable(Service service, String name) {
        if (values.get(name).size() == 1) {
            return name;
        }
        String owner = upper(service.name().value()) + "_";
        return name.startsWith(owner) ? name : owner + name;
    }

    private static String upper(String name) {
        return name.replaceAll("[^A-Za-z0-9]+", "_").toUpperCase(Locale.ROOT);
    }
}
