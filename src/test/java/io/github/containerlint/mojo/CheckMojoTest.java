package io.github.containerlint.mojo;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.Mockito.when;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import javax.inject.Inject;
import org.apache.maven.api.plugin.testing.Basedir;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests how Maven's configuration reaches the goal; the projects of src/it test whole builds with it. */
@MojoTest
@Basedir("src/it/a-bind-mount-over-the-virtualenv-fails-the-build")
class CheckMojoTest {
    @Inject
    private MavenSession session;

    @Inject
    private MavenProject project;

    @BeforeEach
    void aBuildOfOneModule() {
        String directory = project.getBasedir().toString();
        when(session.getProjects()).thenReturn(List.of(project));
        when(session.getAllProjects()).thenReturn(List.of(project));
        when(session.getTopLevelProject()).thenReturn(project);
        when(session.getExecutionRootDirectory()).thenReturn(directory);
    }

    @Test
    @InjectMojo(goal = "check")
    void errorsFailTheBuildUnlessSaidOtherwise(CheckMojo check) {
        MojoFailureException failure = assertThrows(MojoFailureException.class, check::execute);

        assertEquals(
                "container-lint found 2 errors and 1 warning in 1 Compose project and 1 Dockerfile; what to write instead"
                        + " stands above.",
                failure.getMessage());
    }

    @Test
    @InjectMojo(goal = "check")
    @MojoParameter(name = "failOn", value = "never")
    void nothingFailsTheBuildThatIsNotToFail(CheckMojo check) {
        assertDoesNotThrow(check::execute);
    }

    @Test
    @InjectMojo(goal = "check")
    @MojoParameter(name = "skip", value = "true")
    void aSkippedRunReadsNothing(CheckMojo check) {
        assertDoesNotThrow(check::execute);
    }

    @Test
    @InjectMojo(goal = "check")
    void aRuleIsSwitchedOffOnTheCommandLine(CheckMojo check) {
        Properties typed = new Properties();
        typed.setProperty("container-lint.rules.bind-mount-hides-dependencies", "off");
        when(session.getUserProperties()).thenReturn(typed);

        assertDoesNotThrow(check::execute);
    }

    @Test
    @InjectMojo(goal = "check")
    @MojoParameter(name = "reports", value = "yaml")
    void anUnknownReportIsWrongConfiguration(CheckMojo check) {
        MojoExecutionException wrong = assertThrows(MojoExecutionException.class, check::execute);

        assertTrue(wrong.getMessage()
                .endsWith("<reports>: there is no report 'yaml'; there is json, sarif, checkstyle, gitlab,"
                        + " markdown, github, html"));
    }

    @Test
    @InjectMojo(goal = "check")
    @MojoParameter(name = "console", value = "long")
    void anUnknownFormOfTheConsoleIsWrongConfiguration(CheckMojo check) {
        MojoExecutionException wrong = assertThrows(MojoExecutionException.class, check::execute);

        assertTrue(wrong.getMessage().endsWith("<console>: there is no form 'long'; there is full and short"));
    }

    @Test
    @InjectMojo(goal = "check")
    @MojoParameter(name = "paths", value = "long")
    void anUnknownStyleOfPathsIsWrongConfiguration(CheckMojo check) {
        MojoExecutionException wrong = assertThrows(MojoExecutionException.class, check::execute);

        assertTrue(wrong.getMessage().endsWith("<paths>: there is no style 'long'; there is root and absolute"));
    }

    @Test
    @InjectMojo(goal = "check")
    @MojoParameter(name = "composeFiles", value = "none.yaml")
    void aNamedFileMustBeThere(CheckMojo check) {
        MojoExecutionException wrong = assertThrows(MojoExecutionException.class, check::execute);

        assertTrue(wrong.getMessage().contains("<composeFiles>: there is no file 'none.yaml' in "));
    }

    @Test
    @InjectMojo(goal = "check")
    @MojoParameter(name = "dockerfiles", value = "none/*.Dockerfile")
    void aPatternMustMatchAFile(CheckMojo check) {
        MojoExecutionException wrong = assertThrows(MojoExecutionException.class, check::execute);

        assertTrue(wrong.getMessage().contains("<dockerfiles>: no file in "));
    }

    @Test
    @InjectMojo(goal = "check")
    @MojoParameter(name = "dockerfiles", value = "Docker*")
    void whatComposeBuildsIsLintedOnceWhateverIsLookedFor(CheckMojo check) {
        MojoFailureException failure = assertThrows(MojoFailureException.class, check::execute);

        assertTrue(failure.getMessage().contains(" in 1 Compose project and 1 Dockerfile;"));
    }

    @Test
    @InjectMojo(goal = "check")
    void aMisspeltPropertyIsWrongConfiguration(CheckMojo check) {
        Properties typed = new Properties();
        typed.setProperty("container-lint.failon", "warning");
        when(session.getUserProperties()).thenReturn(typed);

        MojoExecutionException wrong = assertThrows(MojoExecutionException.class, check::execute);

        assertTrue(wrong.getMessage()
                .endsWith("-Dcontainer-lint.failon: there is no such setting; did you mean 'container-lint.failOn'?"));
    }

    @Test
    @InjectMojo(goal = "check")
    void aPropertyOfThePomCountsAsOnTheCommandLine(CheckMojo check) {
        project.getProperties().setProperty("container-lint.rules.bind-mount-hides-dependencies", "off");

        assertDoesNotThrow(check::execute);
    }

    @Test
    @InjectMojo(goal = "check")
    void noReportIsWrittenThatNobodyAskedFor(CheckMojo check) {
        assertThrows(MojoFailureException.class, check::execute);

        assertFalse(Files.exists(Path.of(project.getBuild().getDirectory())));
    }
}
