package io.github.containerlint.project.secrets;

import io.github.containerlint.compose.config.ConfigEntry;
import io.github.containerlint.compose.config.ConfigList;
import io.github.containerlint.compose.config.ConfigMap;
import io.github.containerlint.compose.config.ConfigNode;
import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.compose.model.ComposeProject;
import io.github.containerlint.compose.model.Service;
import io.github.containerlint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the places of secrets in a Compose project: also through anchors and variables, and in lists. */
final class ComposeSecrets {
    private final List<Span> found = new ArrayList<>();

    private ComposeSecrets() {}

    static List<Span> of(ComposeProject project) {
        ComposeSecrets secrets = new ComposeSecrets();
        secrets.search(project.config());
        project.services().stream()
                .flatMap(ComposeSecrets::options)
                .forEach(option -> secrets.found.addAll(option.value().parts()));
        return List.copyOf(secrets.found);
    }

    private static Stream<OptionSecret> options(Service service) {
        Stream<OptionSecret> started = Stream.of(service.entrypoint(), service.command())
                .flatMap(Optional::stream)
                .flatMap(command -> OptionSecret.in(command).stream());
        Stream<OptionSecret> checking =
                service.healthcheck().stream().flatMap(check -> OptionSecret.among(check.command()).stream());
        return Stream.concat(started, checking);
    }

    private void search(ConfigNode node) {
        if (node instanceof ConfigMap map) {
            map.entries().forEach(this::search);
        } else if (node instanceof ConfigList list) {
            list.items().forEach(this::search);
        } else if (node instanceof ConfigScalar scalar) {
            search(scalar);
        }
    }

    private void search(ConfigEntry entry) {
        if (entry.value() instanceof ConfigScalar scalar && SecretNames.isSecret(entry.name())) {
            add(scalar, scalar.place());
        } else {
            search(entry.value());
        }
    }

    private void search(ConfigScalar scalar) {
        UrlCredential.in(scalar, "")
                .forEach(credential -> found.addAll(credential.password().parts()));
        int equals = scalar.value().indexOf('=');
        if (equals > 0 && SecretNames.isSecret(scalar.value().substring(0, equals))) {
            ConfigScalar value = scalar.slice(equals + 1);
            boolean here = value.place().file() == scalar.place().file();
            add(value, here ? value.place().to(scalar.place().atEnd()) : value.place());
        }
    }

    /**
     * Adds a value that gives a secret away. Where a variable has no value, the end is not known, so the whole text is
     * hidden.
     */
    private void add(ConfigScalar value, Span whole) {
        if (!value.isWritten() || !SecretValues.isGivenAway(value.value())) {
            return;
        }
        if (value.isKnown()) {
            found.addAll(value.text().parts());
        } else {
            found.add(whole);
        }
    }
}
