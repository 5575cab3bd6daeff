package io.github.containerlint.mojo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Build;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleTest {
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
    private Module module(MavenProject project, MavenProject... all) {
        MavenSession session = new MavenSession(null, request, new DefaultMavenExecutionResult(), List.of(all));
        session.setAllProjects(List.of(all));
        return new Module(session, project);
    }

    @Test
    void whatOtherModulesOwnIsLeftOutAndWhatStandsAboveIsNone() {
        MavenProject parent = project("app", "pom.xml");
        MavenProject child = project("app/web", "pom.xml");
        MavenProject grandchild = project("app/web/ui", "pom.xml");
        parent.getModel().addModule("not-in-this-build");
        parent.getModel().addModule("named/other-pom.xml");

        assertEquals(
                Set.of(
                        top.resolve("app/target"),
                        top.resolve("app/web"),
                        top.resolve("app/web/ui"),
                        top.resolve("app/not-in-this-build"),
                        top.resolve("app/named")),
                module(parent, parent, child, grandchild).excluded());
        assertEquals(
                Set.of(top.resolve("app/web/target"), top.resolve("app/web/ui")),
                module(child, parent, child, grandchild).excluded());
    }

    @Test
    void readingEndsAtTheDirectoryThatHoldsAllModules() {
        MavenProject child = project("app/web", "pom.xml");
        request.setMultiModuleProjectDirectory(top.resolve("app").toFile());

        assertEquals(top.resolve("app"), module(child, child).root());
    }

    @Test
    void readingEndsAtTheModuleThatLiesElsewhere() {
        MavenProject child = project("app/web", "pom.xml");
        request.setMultiModuleProjectDirectory(top.resolve("other").toFile());

        assertEquals(top.resolve("app/web"), module(child, child).root());
    }

    @Test
    void withoutAPomTheDirectoryIsWhereMavenWasStarted() {
        MavenProject none = new MavenProject();
        request.setBaseDirectory(top.resolve("app").toFile());

        assertEquals(top.resolve("app"), module(none, none).directory());
    }

    @Test
    void theSecondOfTwoPomsInOneDirectoryIsATwin() {
        MavenProject first = project("app", "pom.xml");
        MavenProject second = project("app", "second.xml");

        assertFalse(module(first, first, second).isTwin());
        assertTrue(module(second, first, second).isTwin());
    }

    @Test
    void theShortCommandIsOfferedOnlyWhereThePomKnowsThePlugin() {
        MavenProject project = project("app", "pom.xml");
        assertEquals(
                "mvn io.github.containerlint:container-lint-maven-plugin:1.2:fix",
                module(project, project).command("fix", "1.2"));

        Plugin plugin = new Plugin();
        plugin.setGroupId("io.github.containerlint");
        plugin.setArtifactId("container-lint-maven-plugin");
        project.getBuild().addPlugin(plugin);
        assertEquals("mvn container-lint:fix", module(project, project).command("fix", "1.2"));
    }
}
