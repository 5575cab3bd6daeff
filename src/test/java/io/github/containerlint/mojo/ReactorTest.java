package io.github.containerlint.mojo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Build;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReactorTest {
    @TempDir
    private Path top;

    private final DefaultMavenExecutionRequest request = new DefaultMavenExecutionRequest();

    private MavenProject project(String directory, String pom) {
        MavenProject project = new MavenProject();
        Path basedir = top.resolve(directory);
        project.setArtifactId(pom);
        project.setFile(basedir.resolve(pom).toFile());
        Build build = new Build();
        build.setDirectory(basedir.resolve("target").toString());
        project.setBuild(build);
        return project;
    }

    /** Maven offers no other way to make a session than the deprecated one. */
    @SuppressWarnings("deprecation")
    private Reactor reactor(String started, MavenProject... all) {
        request.setBaseDirectory(top.resolve(started).toFile());
        MavenSession session = new MavenSession(null, request, new DefaultMavenExecutionResult(), List.of(all));
        session.setAllProjects(List.of(all));
        return new Reactor(session);
    }

    @Test
    void whatOtherModulesOwnIsLeftOutAndWhatStandsAboveIsNone() {
        MavenProject parent = project("app", "pom.xml");
        MavenProject child = project("app/web", "pom.xml");
        MavenProject grandchild = project("app/web/ui", "pom.xml");
        parent.getModel().addModule("not-in-this-build");
        parent.getModel().addModule("named/other-pom.xml");
        Reactor reactor = reactor("app", parent, child, grandchild);

        assertEquals(
                Set.of(
                        top.resolve("app/target"),
                        top.resolve("app/web"),
                        top.resolve("app/web/target"),
                        top.resolve("app/web/ui"),
                        top.resolve("app/web/ui/target"),
                        top.resolve("app/not-in-this-build"),
                        top.resolve("app/named")),
                reactor.excluded(parent));
        assertEquals(
                Set.of(top.resolve("app/web/target"), top.resolve("app/web/ui"), top.resolve("app/web/ui/target")),
                reactor.excluded(child));
        assertEquals(Set.of(top.resolve("app/not-in-this-build"), top.resolve("app/named")), reactor.absent(parent));
    }

    @Test
    void readingEndsAtTheDirectoryThatHoldsAllModules() {
        MavenProject child = project("app/web", "pom.xml");
        request.setMultiModuleProjectDirectory(top.resolve("app").toFile());

        assertEquals(top.resolve("app"), reactor("app/web", child).root(List.of()));
    }

    @Test
    void aModuleBesideTheOthersIsReadToo() {
        MavenProject parent = project("app/parent", "pom.xml");
        MavenProject child = project("app/web", "pom.xml");
        request.setMultiModuleProjectDirectory(top.resolve("app/parent").toFile());

        assertEquals(top.resolve("app"), reactor("app/parent", parent, child).root(List.of()));
    }

    @Test
    void readingEndsAtTheModuleThatLiesElsewhere() {
        MavenProject child = project("app/web", "pom.xml");
        request.setMultiModuleProjectDirectory(top.resolve("other").toFile());

        assertEquals(top.resolve("app/web"), reactor("app/web", child).root(List.of()));
    }

    @Test
    void aNamedFileOpensTheGitWorkTreeAndNothingBeyond() throws IOException {
        MavenProject child = project("app/web", "pom.xml");
        Files.createDirectories(top.resolve("app/.git"));
        Reactor reactor = reactor("app/web", child);

        assertEquals(top.resolve("app"), reactor.root(List.of(top.resolve("app/compose.yaml"))));
        assertEquals(top.resolve("app/web"), reactor.root(List.of(top.resolve("app/web/compose.yaml"))));
        assertEquals(top.resolve("app/web"), reactor.root(List.of(top.resolve("other/compose.yaml"))));
    }

    @Test
    void withoutAPomTheDirectoryIsWhereMavenWasStarted() {
        MavenProject none = new MavenProject();
        Build build = new Build();
        build.setDirectory("${project.basedir}/target");
        none.setBuild(build);
        Reactor reactor = reactor("app", none);

        assertEquals(top.resolve("app"), reactor.directoryOf(none));
        assertEquals(top.resolve("app/target"), reactor.buildDirectory());
    }

    @Test
    void theModuleAroundAnotherOneIsNearest() {
        MavenProject parent = project("app", "pom.xml");
        MavenProject child = project("app/web", "pom.xml");
        MavenProject grandchild = project("app/web/ui", "pom.xml");
        MavenProject beside = project("beside", "pom.xml");
        Reactor reactor = reactor("app", parent, child, grandchild, beside);

        assertEquals(Optional.of(child), reactor.nearest(grandchild, List.of(parent, child)));
        assertEquals(Optional.of(parent), reactor.nearest(beside, List.of(parent, child)));
        assertEquals(Optional.empty(), reactor.nearest(beside, List.of()));
    }
}
