package io.github.containerlint.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.containerlint.source.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SelectionTest {
    @TempDir
    private Path directory;

    private Path base;
    private SourceTree tree;

    @BeforeEach
    void layOut() throws IOException {
        base = Files.createDirectories(directory.toRealPath().resolve("module"));
        Files.createDirectories(base.resolve("deploy"));
        for (String name : List.of("a.yaml", "b.yaml", "deploy/c.yaml", "deploy/Dockerfile.api")) {
            Files.writeString(base.resolve(name), "");
        }
        Files.writeString(directory.resolve("outside.yaml"), "");
        tree = new SourceTree(base);
    }

    private static Selection compose(String... entries) {
        return new Selection(List.of(entries), List.of(), Set.of());
    }

    private static Selection docker(String... globs) {
        return new Selection(List.of(), List.of(globs), Set.of());
    }

    private List<String> problems(Selection selection) {
        return AbsentSelection.of(selection, tree).stream()
                .map(AbsentSelection::problem)
                .toList();
    }

    @Test
    void filesJoinedWithColonsAreOneProject() {
        assertEquals(
                List.of(
                        List.of(base.resolve("a.yaml"), base.resolve("b.yaml")),
                        List.of(base.resolve("deploy/c.yaml"))),
                compose("a.yaml: ./b.yaml", "deploy/c.yaml").compositions(tree));
    }

    @Test
    void whatIsThereIsNoProblem() {
        assertEquals(List.of(), AbsentSelection.of(compose("a.yaml:b.yaml"), tree));
        assertEquals(List.of(), AbsentSelection.of(docker("deploy/Dockerfile.api", "**/Dockerfile.*"), tree));
    }

    @Test
    void whatIsAskedForByNameMustBeThere() {
        assertEquals(
                List.of(
                        "<composeFiles>: there is no file 'x.yaml' in %s; write a path relative to that directory"
                                .formatted(base),
                        "<composeFiles>: '../outside.yaml' lies outside of %s; name a file below it".formatted(base)),
                problems(compose("a.yaml:x.yaml", "../outside.yaml")));
        assertEquals(
                List.of("<dockerfiles>: there is no file 'Dockerfile' in %s; write a path relative to that directory"
                        .formatted(base)),
                problems(docker("Dockerfile")));
    }

    @Test
    void aPatternThatIsNoneIsSaid() {
        assertEquals(
                List.of("<dockerfiles>: 'docker/[a' is no pattern: Missing ']; write one such as docker/*.Dockerfile"),
                problems(docker("docker/[a")));
    }

    @Test
    void aPatternThatNoFileMatchesIsSaid() {
        assertEquals(
                List.of("<dockerfiles>: no file in %s matches 'none/*.Dockerfile'; write a pattern relative to that"
                                .formatted(base)
                        + " directory, such as **/*.Dockerfile"),
                problems(docker("none/*.Dockerfile")));
    }

    @Test
    void whatIsAbsentCanBeLeftOut() {
        Selection selection = new Selection(List.of("a.yaml:x.yaml", "b.yaml"), List.of("none/*"), Set.of());

        Selection rest = AbsentSelection.without(selection, AbsentSelection.of(selection, tree));

        assertEquals(List.of("b.yaml"), rest.composeFiles());
        assertEquals(List.of(), rest.dockerfiles());
    }
}
