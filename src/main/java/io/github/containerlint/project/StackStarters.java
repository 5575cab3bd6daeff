package io.github.containerlint.project;

import io.github.containerlint.facts.FileKind;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.SourceTree;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Recognises Compose projects that a development tool starts and stops.
 *
 * @see <a href="https://docs.spring.io/spring-boot/reference/features/dev-services.html#features.dev-services.docker-compose">Spring
 *     Boot's support</a>
 * @see <a href="https://containers.dev/implementors/json_reference/#compose-specific">shutdownAction of a development
 *     container</a>
 */
final class StackStarters {
    private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->|(?m)^\\s*//.*$");
    private static final String SPRING_BOOT = "spring-boot-docker-compose";
    private static final String DEVELOPMENT_CONTAINER = ".devcontainer";

    private StackStarters() {}

    /** @param directory the directory of the project's first Compose file */
    static boolean manage(Path directory, SourceTree tree) {
        return isOfDevelopmentContainer(directory.resolve("compose.yaml"))
                || buildFiles(directory, tree).anyMatch(StackStarters::declaresSupport);
    }

    /** Whether the file lies in a directory for development containers, or in one of its directories. */
    static boolean isOfDevelopmentContainer(Path file) {
        Path directory = file.getParent();
        return directory.endsWith(DEVELOPMENT_CONTAINER)
                || directory.getParent() != null && directory.getParent().endsWith(DEVELOPMENT_CONTAINER);
    }

    /** The build files of the directory, of its modules and of the directories above it. */
    private static Stream<SourceFile> buildFiles(Path directory, SourceTree tree) {
        Stream<Path> modules = tree.list(directory).stream().filter(tree::isDirectory);
        Stream<Path> above = Stream.iterate(directory, at -> at != null && tree.isInside(at), Path::getParent);
        return Stream.concat(above, modules)
                .flatMap(at -> FileKind.JAVA_BUILD.all().stream().map(at::resolve))
                .flatMap(file -> tree.read(file).stream());
    }

    private static boolean declaresSupport(SourceFile buildFile) {
        return COMMENT.matcher(buildFile.text()).replaceAll("").contains(SPRING_BOOT);
    }
}
