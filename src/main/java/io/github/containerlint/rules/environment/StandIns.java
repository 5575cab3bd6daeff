package io.github.containerlint.rules.environment;

import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.compose.model.ComposeProject;
import io.github.containerlint.compose.model.Service;
import io.github.containerlint.facts.NameWord;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The services of a project that only replace others, such as a cloud in tests: they accept any credentials.
 *
 * @see <a href="https://docs.getmoto.org/en/latest/docs/server_mode.html">Moto</a>
 * @see <a href="https://docs.localstack.cloud/references/credentials/">LocalStack</a>
 */
final class StandIns {
    /** Credentials of the cloud that the stand-ins are for. */
    private static final Pattern CLOUD =
            Pattern.compile("(?i)(.*[^a-z])?(aws|s3|sqs|sns)([^a-z].*)?|.*access_?key(_?id)?");

    private final List<Service> services;

    private StandIns(List<Service> services) {
        this.services = List.copyOf(services);
    }

    static StandIns of(ComposeProject compose) {
        return new StandIns(
                compose.services().stream().filter(StandIns::callsItselfOne).toList());
    }

    private static boolean callsItselfOne(Service service) {
        return isWordOf(service.name().value())
                || service.image()
                        .map(ConfigScalar::value)
                        .filter(StandIns::isWordOf)
                        .isPresent();
    }

    private static boolean isWordOf(String name) {
        return NameWord.in(name).stream().anyMatch(NameWord.STAND_IN::has);
    }

    /** Returns true when the service is a stand-in. */
    boolean hold(Service service) {
        return services.contains(service);
    }

    /** Returns true when a secret of that name is for a stand-in, because the service has the address of one. */
    boolean take(String name, Service service) {
        return CLOUD.matcher(name).matches()
                && service.environment().stream()
                        .flatMap(assignment -> assignment.value().stream())
                        .anyMatch(value -> services.stream().anyMatch(one -> isAddressOf(one, value.value())));
    }

    private static boolean isAddressOf(Service service, String value) {
        String name = Pattern.quote(service.name().value());
        return Pattern.compile("(?:.*//)?" + name + "(?:[:/].*)?")
                .matcher(value)
                .matches();
    }
}
