package io.github.containerlint.project;

import io.github.containerlint.compose.ConfigScalar;
import io.github.containerlint.compose.Service;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Tells the services that tests are run with from those that are meant to stay. */
final class TestSetups {
    private static final Set<String> WORDS = Set.of("test", "tests", "testing", "ci", "e2e");

    private static final Set<String> RUNNERS = Set.of("playwright", "cypress", "testcafe");

    private TestSetups() {}

    /** Whether its name says that it runs tests: it ends with them, be there a port for its reports or for a debugger. */
    static boolean isRunner(Service service) {
        String name = service.name().value();
        return speaksOf(WORDS, name) || speaksOf(RUNNERS, name);
    }

    static boolean holds(Service service) {
        Stream<String> names =
                Stream.of(service.name().value(), service.span().file().path());
        Stream<String> profiles = service.profiles().stream().map(ConfigScalar::value);
        return Stream.concat(names, profiles).anyMatch(name -> speaksOf(WORDS, name));
    }

    private static boolean speaksOf(Set<String> words, String name) {
        return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^a-z0-9]+")).anyMatch(words::contains);
    }
}
