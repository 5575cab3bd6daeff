package io.github.containerlint.project.templates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.containerlint.project.LaidOut;
import io.github.containerlint.project.Project;
import io.github.containerlint.project.ProjectLoader;
import io.github.containerlint.project.Selection;
import io.github.containerlint.project.files.MavenFacts;
import io.github.containerlint.source.SourceTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplatesTest {
    @TempDir
    private Path directory;

    private void file(String path, String... lines) throws IOException {
        LaidOut.file(directory, path, lines);
    }

    private Project project(MavenFacts maven) {
        return ProjectLoader.load(
                new SourceTree(directory), new Selection(List.of(), List.of(), Set.of(), Set.of(), maven));
    }

    private List<String> noted() {
        return project(MavenFacts.none()).notes().stream()
                .map(note -> note.file() + ": " + note.message())
                .toList();
    }

    private static List<String> templates(String... files) {
        return List.of(files).stream()
                .map(file -> file + ": is a template and is not linted: it must be filled in first")
                .toList();
    }

    @Test
    void aPropertyInAFileThatABuildToolMayFillMakesATemplate() throws IOException {
        file("build.gradle", "tasks.register('image')");
        file("Dockerfile", "FROM eclipse-temurin:21-jre", "COPY build/${project.name}.jar /app.jar");
        file("compose.yaml", "services:", "  web:", "    image: web:${project.version}");

        assertEquals(templates("compose.yaml", "Dockerfile"), noted());
    }

    @Test
    void aPropertyWithoutABuildToolIsAFault() throws IOException {
        file("compose.yaml", "services:", "  web:", "    image: web:${project.version}");

        Project project = project(MavenFacts.none());
        assertEquals(List.of(), project.notes());
        assertEquals(1, project.compositions().get(0).compose().problems().size());
    }

    @Test
    void aPomThatFillsNothingInMakesNoTemplate() throws IOException {
        file("pom.xml", "<project><artifactId>web</artifactId></project>");
        file("compose.yaml", "services:", "  web:", "    image: web:${project.version}");

        assertEquals(List.of(), noted());
    }

    @Test
    void marksOfEnginesCountInImagesKeysAndBrokenSyntax() throws IOException {
        file("a/Dockerfile", "FROM {{ base }}");
        file("b/Dockerfile", "FROM @base.image@");
        file("c/Dockerfile", "FROM scratch", "{% if debug %}", "EXPOSE 80");
        file("d/compose.yaml", "services:", "  '{{ name }}':", "    image: web:1");
        file("e/compose.yaml", "services:", "  web:", "    image: 'web:<%= version %>'");
        file("f/compose.yaml", "services:", "{{- range .Values.names }}", "  web:", "    image: web:1");
        file("g/compose.yaml", "services:", "  web:", "    image: @docker.image@");

        assertEquals(
                templates(
                        "a/Dockerfile",
                        "b/Dockerfile",
                        "c/Dockerfile",
                        "d/compose.yaml",
                        "e/compose.yaml",
                        "f/compose.yaml",
                        "g/compose.yaml"),
                noted().stream().sorted().toList());
    }

    @Test
    void elsewhereMarksOfEnginesAreData() throws IOException {
        file(
                "compose.yaml",
                "services:",
                "  web:",
                "    image: web:1",
                "    hostname: '{{.Node.Hostname}}'",
                "    environment:",
                "      FORMAT: '{{.Name}} <%d> @here@'",
                "    command: [\"docker\", \"ps\", \"--format\", \"{{.Names}}\"]");
        file("Dockerfile", "FROM alpine:3.22", "RUN sed -i 's/${db.host}/db/' /app.properties", "CMD [\"{{x}}\"]");

        assertEquals(List.of(), noted());
    }

    @Test
    void bracesInFrontOfADollarAreATemplateWhereAScriptNamesThem() throws IOException {
        file("compose.yaml", "services:", "  web:", "    image: 'web:{$VERSION}'");
        assertEquals(List.of(), noted());

        file("release.sh", "sed -i \"s/{\\$VERSION}/1.0/\" compose.yaml; # {$VERSION}");
        assertEquals(templates("compose.yaml"), noted());
    }

    @Test
    void anEndingIsEnough() throws IOException {
        file("Dockerfile.j2", "FROM scratch");
        file("docker-compose.yml.tmpl", "services: {}");

        assertEquals(templates("Dockerfile.j2", "docker-compose.yml.tmpl"), noted());
    }

    @Test
    void whatTheModelKnowsIsPutInAtItsPlace() throws IOException {
        file("pom.xml", "<project/>");
        file("docker/compose.yaml", "services:", "  web:", "    image: web:${project.version}", "    restart: always");
        MavenFacts maven = new MavenFacts(
                Map.of("project.version", "1.0"),
                Set.of(directory.resolve("docker").toAbsolutePath()));

        var service = project(maven).compositions().get(0).compose().services().get(0);
        assertEquals("web:1.0", service.image().orElseThrow().value());
        assertEquals(
                "web:${project.version}",
                service.image().orElseThrow().span().written().text());
        assertEquals("always", service.restart().orElseThrow().span().written().text());
    }

    @Test
    void whatATemplateIsNamedByStaysUnread() throws IOException {
        file("build.gradle", "");
        file("image/Dockerfile", "FROM temurin:${java.version}");
        file("common.yml", "services:", "  base:", "    image: base:${project.version}");
        file(
                "compose.yaml",
                "services:",
                "  web:",
                "    build: ./image",
                "  job:",
                "    extends: {file: common.yml, service: base}");

        Project project = project(MavenFacts.none());
        assertEquals(List.of(), project.dockerfiles());
        assertEquals(List.of(), project.compositions().get(0).compose().problems());
        assertEquals(List.of(), project.compositions().get(0).compose().inconsistencies());
    }
}
