package io.github.containerlint.project.container;

import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.compose.model.ComposeProject;
import io.github.containerlint.compose.model.Service;
import io.github.containerlint.facts.NameWord;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Distinguishes services that exist for tests from those for permanent use. */
public final class TestServices {
    /**
     * The service that Docker Hub runs to test an image; the services around it are for tests, too.
     *
     * @see <a href="https://docs.docker.com/docker-hub/builds/automated-testing/">automated repository tests</a>
     */
    private static final String SYSTEM_UNDER_TEST = "sut";

    /** Matches paths of Compose files for tests; in the name of a service these words do not mean tests. */
    private static final Pattern FILE = Pattern.compile("(.*/)?src/it/.*|.*[-._](it|integration)\\.ya?ml");

    private static final Pattern PARTS = Pattern.compile("[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])");

    private TestServices() {}

    /**
     * Returns true when the service's name says that it runs tests: then it ends after them, even if it opens a port.
     */
    static boolean isRunner(Service service) {
        String name = service.name().value();
        return speaksOf(NameWord.TEST, name) || speaksOf(NameWord.TEST_RUNNER, name);
    }

    /**
     * Returns true when a name shows that the service is for tests: its own, a profile, its file, its project, or a
     * {@code sut}.
     */
    public static boolean holds(Service service, ComposeProject compose) {
        String path = service.span().file().path();
        Stream<String> names = Stream.of(service.name().value(), path);
        Stream<String> profiles = service.profiles().stream().map(ConfigScalar::value);
        Stream<String> project = compose.config().scalar("name").map(ConfigScalar::value).stream();
        return FILE.matcher(path).matches()
                || compose.service(SYSTEM_UNDER_TEST).isPresent()
                || Stream.of(names, profiles, project)
                        .flatMap(all -> all)
                        .anyMatch(name -> speaksOf(NameWord.TEST, name));
    }

    /** Returns true when the path of a file contains a word for tests. */
    public static boolean speaksOfTests(String path) {
        return FILE.matcher(path).matches() || speaksOf(NameWord.TEST, path);
    }

    private static boolean speaksOf(NameWord kind, String name) {
        return Arrays.stream(PARTS.split(name))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .anyMatch(kind::has);
    }
}
