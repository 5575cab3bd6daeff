package io.github.containerlint.project;

import io.github.containerlint.compose.load.ComposeFiles;
import io.github.containerlint.project.templates.ComposeText;
import io.github.containerlint.source.SourceTree;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Tells Compose files by what is in them where their name does not: they are started with {@code -f}. */
final class OtherNames {
    /** What Compose reads at the top; extensions begin with {@code x-}. */
    private static final Set<String> TOP =
            Set.of("version", "name", "services", "volumes", "networks", "secrets", "configs", "include", "models");

    private static final Pattern YAML = Pattern.compile(".+\\.ya?ml");

    /** Other tools read these, whatever is in them. */
    private static final Pattern OTHER_TOOL = Pattern.compile(
            "\\.(drone|woodpecker|lando|gitlab-ci|travis|semaphore)\\.ya?ml|okteto\\.ya?ml|values([.-].+)?\\.ya?ml"
                    + "|codeship-services\\.ya?ml|docker-bake.*|serverless\\.ya?ml|copilot.*\\.ya?ml");

    private static final Set<String> TEST_DATA =
            Set.of("fixtures", "__fixtures__", "testdata", "test-data", "test_data");

    private static final Set<String> TESTS =
            Set.of("test", "tests", "testing", "integration-test", "integration-tests", "e2e", "it");

    private OtherNames() {}

    /** Whether the text has services at the top that an image could come from; the file is not parsed for it. */
    static boolean mayBe(Path file, SourceTree tree) {
        String name = file.getFileName().toString();
        boolean candidate = ComposeFiles.isNamedForCompose(file)
                || YAML.matcher(name).matches() && !OTHER_TOOL.matcher(name).matches();
        return candidate
                && !isTestData(tree.base().relativize(file))
                && (ComposeFiles.isNamedForCompose(file)
                        || tree.glance(file).filter(ComposeText::hasImages).isPresent());
    }

    private static boolean isTestData(Path path) {
        return StreamSupport.stream(path.spliterator(), false)
                .anyMatch(segment -> TEST_DATA.contains(segment.toString()));
    }

    /** Whether it lies in a directory of tests, which start it in their own ways. */
    static boolean isTest(Path path) {
        return StreamSupport.stream(path.spliterator(), false).anyMatch(segment -> TESTS.contains(segment.toString()));
    }

    /**
     * Whether Compose is meant to read it: it has services with images, and beside them nothing that Compose does not know.
     * A file that says so by its name may have faults.
     */
    static boolean isOne(ComposeUnit unit) {
        boolean images = unit.withoutSource().size() < unit.project().services().size();
        boolean faultless = unit.project().problems().isEmpty()
                && unit.project().config().entries().stream()
                        .allMatch(entry ->
                                TOP.contains(entry.name()) || entry.name().startsWith("x-"));
        return images && (faultless || ComposeFiles.isNamedForCompose(unit.main()));
    }
}
