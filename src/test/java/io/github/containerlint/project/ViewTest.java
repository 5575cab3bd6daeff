package io.github.containerlint.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.SourceTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests which files are read together as a Compose project, and the notes about the other files. */
class ViewTest {
    private static final String[] WEB = {"services:", "  web:", "    image: registry.example.com/web:1.2"};
    private static final String[] WEB_PORTS = {"services:", "  web:", "    ports: ['8080:80']"};

    @TempDir
    private Path directory;

    private void file(String path, String... lines) throws IOException {
        LaidOut.file(directory, path, lines);
    }

    private Project project() {
        return ProjectLoader.load(new SourceTree(directory), Selection.everything());
    }

    private List<List<String>> projects() {
        return project().compositions().stream()
                .map(one -> one.compose().files().stream().map(SourceFile::path).toList())
                .toList();
    }

    private List<String> notes() {
        return project().notes().stream()
                .map(note -> note.file() + ": " + note.message())
                .toList();
    }

    @Test
    void aCompleteFileOfAnotherNameIsAProjectOfItsOwn() throws IOException {
        file("deploy/infra.yml", WEB);

        assertEquals(List.of(List.of("deploy/infra.yml")), projects());
        assertEquals(
                List.of("deploy/infra.yml: is linted as a project of its own: Compose reads it where '-f' names it"),
                notes());
    }

    @Test
    void ofVariantsTheFirstIsRead() throws IOException {
        file("dev.yml", WEB);
        file("prod.yml", WEB);

        assertEquals(List.of(List.of("dev.yml")), projects());
        assertEquals(
                "prod.yml: is not linted: dev.yml, which is linted, has the same services; list it in composeFiles to"
                        + " lint it too",
                notes().get(1));
    }

    @Test
    void whatOtherToolsReadIsNoComposeFile() throws IOException {
        file("config/services.yaml", "services:", "  App\\Mail:", "    class: App\\Mail");
        file("values.yml", "replicas: 2", "services:", "  web:", "    image: web:1");
        file("chart/web.yml", "services:", "  web:", "    image: {repository: web, tag: '1'}");
        file(".gitlab-ci.yml", "services:", "  - postgres:16", "image: maven:3");
        file(
                ".github/workflows/ci.yml",
                "jobs:",
                "  test:",
                "    services:",
                "      db:",
                "        image: postgres:16");

        assertEquals(List.of(), projects());
        assertEquals(List.of(), notes());
    }

    @Test
    void whatNamesMoreThanItHasIsOnlyNoted() throws IOException {
        file("worker.yml", "services:", "  worker:", "    image: worker:1", "    depends_on: [queue]");

        assertEquals(List.of(), projects());
        assertEquals(
                List.of("worker.yml: is not linted: it names 'queue', which is not in it; list it in composeFiles,"
                        + " behind the file that it is merged over"),
                notes());
    }

    @Test
    void aFragmentIsReadOverTheFileThatDefinesItsServices() throws IOException {
        file("compose.yaml", WEB);
        file("compose.prod.yaml", WEB_PORTS);

        assertEquals(List.of(List.of("compose.yaml"), List.of("compose.yaml", "compose.prod.yaml")), projects());
        assertEquals(
                List.of("compose.prod.yaml: is linted together with compose.yaml, over which it is merged"), notes());
    }

    @Test
    void aFragmentBelowIsReadWithPathsOfTheFirstFile() throws IOException {
        file("compose.yaml", WEB);
        file("monitoring/compose.yaml", "services:", "  web:", "    env_file: monitoring/web.env");
        file("monitoring/web.env", "A=1");

        assertEquals(List.of(List.of("compose.yaml"), List.of("compose.yaml", "monitoring/compose.yaml")), projects());
        assertEquals(
                directory.toAbsolutePath(),
                project().compositions().get(1).compose().directory());
    }

    @Test
    void aProjectWithoutAnImageThatNothingDefinesStaysOne() throws IOException {
        file("compose.yaml", WEB);
        file("other/compose.yaml", "services:", "  worker:", "    environment: {MODE: a}");

        assertEquals(List.of(List.of("compose.yaml"), List.of("other/compose.yaml")), projects());
    }

    @Test
    void withTwoLikelyFirstFilesNothingIsGuessed() throws IOException {
        file("base-a.yml", WEB);
        file("base-b.yml", WEB);
        file("compose.prod.yml", WEB_PORTS);

        assertEquals(List.of(List.of("base-a.yml")), projects());
    }

    @Test
    void filesOfOneServiceThatNameEachOtherAreNotLintedAlone() throws IOException {
        file("db/compose.yaml", "services:", "  db:", "    image: postgres:16");
        file("api/compose.yaml", "services:", "  api:", "    image: api:1", "    depends_on: [db]");

        assertEquals(List.of(List.of("db/compose.yaml")), projects());
        assertEquals(
                List.of("api/compose.yaml: is not linted: it adds to db/compose.yaml; list both in one entry of"
                        + " composeFiles"),
                notes());
    }

    @Test
    void whatAScriptJoinsIsOneProject() throws IOException {
        file("docker/base.yml", WEB);
        file("docker/tls.yml", "services:", "  proxy:", "    image: proxy:1", "    volumes: ['./docker/tls:/tls']");
        file("Makefile", "up:", "\tdocker compose -f docker/base.yml \\", "\t  -f docker/tls.yml up -d");

        assertEquals(List.of(List.of("docker/base.yml", "docker/tls.yml")), projects());
        assertEquals(
                List.of(
                        "docker/base.yml: is linted together with docker/tls.yml, because Makefile starts them together",
                        "docker/tls.yml: is linted together with docker/base.yml, because Makefile starts them together"),
                notes());
    }

    @Test
    void whatIsJoinedWithAFileNotKnownIsOnlyNoted() throws IOException {
        file("base.yml", WEB);
        file("run.sh", "docker-compose -f base.yml -f \"$STAGE.yml\" up");

        assertEquals(List.of(), projects());
        assertEquals(
                List.of("base.yml: is not linted: run.sh starts it together with files that are not known"), notes());
    }

    @Test
    void whatOthersExtendIsNoProject() throws IOException {
        file("base.yml", WEB);
        file("a/compose.yaml", "services:", "  web:", "    extends: {file: ../base.yml, service: web}");

        assertEquals(List.of(List.of("a/compose.yaml", "base.yml")), projects());
        assertEquals(List.of(), notes());
    }

    @Test
    void whatAProgramHandsOutIsReadOnlyWhenNamed() throws IOException {
        file("src/main/resources/compose.yaml", WEB);
        file("src/main/resources/docker/Dockerfile", "FROM scratch");
        file("generators/app/templates/compose.yaml", WEB);
        file("templates/compose.yaml", WEB);

        assertEquals(List.of(List.of("templates/compose.yaml")), projects());
        Project named = ProjectLoader.load(
                new SourceTree(directory),
                new Selection(
                        List.of("src/main/resources/compose.yaml"),
                        List.of("src/main/resources/docker/Dockerfile"),
                        Set.of()));
        assertEquals(1, named.compositions().size());
        assertEquals(1, named.dockerfiles().size());
    }
}
