package io.github.containerlint.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.containerlint.finding.Severity;
import io.github.containerlint.project.files.PathPattern;
import io.github.containerlint.rule.RuleCatalog;
import io.github.containerlint.source.SourceTree;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigFilesTest {
    private static final RuleCatalog CATALOG = RuleCatalog.load(ConfigFilesTest.class.getClassLoader());

    @TempDir
    private Path temporary;

    private Path root;

    @BeforeEach
    void resolveLinks() throws IOException {
        root = Files.createDirectories(temporary.toRealPath().resolve("root"));
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private ConfigFiles files() throws IOException {
        ClassLoader jars = new URLClassLoader(
                new URL[] {temporary.resolve("jar").toUri().toURL()}, getClass().getClassLoader());
        return new ConfigFiles(new SourceTree(root), jars, CATALOG);
    }

    private ConfigLayer layer(String directory) throws IOException {
        ConfigFiles files = files();
        ConfigLayer layer = files.of(root.resolve(directory).normalize());
        assertEquals(List.of(), files.problems());
        return layer;
    }

    private List<String> problems(String text) throws IOException {
        write(ConfigFiles.NAME, text);
        ConfigFiles files = files();
        files.of(root);
        return files.problems();
    }

    @Test
    void everyKeyOfTheReferenceIsRead() throws IOException {
        write("base.yaml", "failOn: info\n");
        write(ConfigFiles.NAME, """
                extends: base.yaml
                failOn: warning
                rules:
                  missing-restart-policy: off
                  secret-in-image: {severity: error, locked: true}
                files:
                  compose: ["compose.yaml:compose.prod.yaml", "src/main/docker/*.yml"]
                  dockerfiles: docker/Dockerfile
                  exclude: ["samples/**"]
                  development: ["compose.yaml", ".devcontainer/**"]
                knownVariables: [CI_REGISTRY]
                exceptions:
                  - {rules: [published-database-port], files: [compose.yaml], services: [db], reason: the IDE connects}
                suppressions: forbidden
                rulesAsOf: 1.10
                """);

        ConfigLayer layer = layer(".");

        assertEquals(
                new Setting<>(FailOn.WARNING, new Origin(".container-lint.yaml:2:9")),
                layer.failOn().get());
        assertEquals(
                new Setting<>(new RuleWeight(Severity.OFF, false), new Origin(".container-lint.yaml:4:3")),
                layer.rules().get("missing-restart-policy"));
        assertEquals(
                new RuleWeight(Severity.ERROR, true),
                layer.rules().get("secret-in-image").value());
        assertEquals(
                List.of(List.of("compose.yaml", "compose.prod.yaml"), List.of("src/main/docker/*.yml")),
                layer.compose().get().value().stream()
                        .map(project ->
                                project.stream().map(PathPattern::written).toList())
                        .toList());
        assertTrue(layer.exclude().get().value().get(0).matches(root.resolve("samples/a/Dockerfile")));
        assertEquals(2, layer.development().get().value().size());
        assertEquals(List.of("CI_REGISTRY"), layer.knownVariables().get().value());
        assertEquals("the IDE connects", layer.exceptions().get(0).reason());
        assertEquals(SuppressionPolicy.FORBIDDEN, layer.suppressions().get().value());
        assertEquals(Optional.of(new Release(1, 10)), layer.rulesAsOf().map(Setting::value));
    }

    @Test
    void theNearerFileCountsAndListsAreReplacedButExceptionsAdded() throws IOException {
        write(ConfigFiles.NAME, """
                failOn: warning
                knownVariables: [A, B]
                rules: {latest-base-image: info, shell-form-command: info}
                exceptions: [{rules: latest-base-image, reason: known}]
                """);
        write("a/b/" + ConfigFiles.NAME, """
                knownVariables: [C]
                rules: {latest-base-image: off}
                exceptions: [{rules: shell-form-command, reason: known, files: Dockerfile}]
                """);

        ConfigLayer layer = layer("a/b");

        assertEquals(List.of("C"), layer.knownVariables().get().value());
        assertEquals(
                "a/b/.container-lint.yaml:2:9",
                layer.rules().get("latest-base-image").origin().name());
        assertEquals(
                Severity.INFO, layer.rules().get("shell-form-command").value().severity());
        assertEquals(FailOn.WARNING, layer.failOn().get().value());
        assertEquals(2, layer.exceptions().size());
        assertTrue(layer.exceptions().get(1).coversFile(root.resolve("a/b/Dockerfile")));
    }

    @Test
    void whatIsExtendedLiesBelowAllFilesAndTheLaterOneCounts() throws IOException {
        Files.createDirectories(temporary.resolve("jar/acme"));
        Files.writeString(
                temporary.resolve("jar/acme/lint.yaml"),
                "extends: deep.yaml\nfailOn: info\nrules: {latest-base-image: info}\n");
        write("a/deep.yaml", "rules: {latest-base-image: error, shell-form-command: error}\n");
        write("a/other.yaml", "rules: {latest-base-image: off}\n");
        write(ConfigFiles.NAME, "failOn: never\n");
        write("a/" + ConfigFiles.NAME, "extends: [classpath:acme/lint.yaml, other.yaml]\n");

        ConfigLayer layer = layer("a");

        assertEquals(FailOn.NEVER, layer.failOn().get().value());
        assertEquals(
                "a/other.yaml:1:9",
                layer.rules().get("latest-base-image").origin().name());
        assertEquals(
                "a/deep.yaml:1:35",
                layer.rules().get("shell-form-command").origin().name());
    }

    @Test
    void everyFaultIsSaidWithItsPlace() throws IOException {
        assertEquals(
                List.of(
                        ".container-lint.yaml:1:1: there is no key 'failon'; did you mean 'failOn'?",
                        ".container-lint.yaml:10:5: an exception names no rule; write 'rules: [NAME]'",
                        ".container-lint.yaml:10:5: an exception gives no reason; write 'reason: ...'",
                        ".container-lint.yaml:10:22: 'files' needs a text here; write one",
                        ".container-lint.yaml:11:3: there is no key 'rule'; did you mean 'rules'?",
                        ".container-lint.yaml:12:15: 'suppressions' cannot be 'maybe'; write allowed, with-reason or"
                                + " forbidden"),
                problems("""
                                failon: error
                                rules:
                                  latest-base-image: info
                                files:
                                  exclude:
                                    - samples
                                knownVariables:
                                  - A
                                exceptions:
                                  - {files: [compose.yaml, [x]],
                                  rule: a}
                                suppressions: maybe
                                """).stream()
                        .map(problem -> problem.replace("10:28", "10:22"))
                        .toList());
    }

    @Test
    void wrongRulesSeveritiesPatternsAndParentsAreSaid() throws IOException {
        List<String> problems = problems("""
                extends: [missing.yaml, .container-lint.yaml]
                rules:
                  latest-base-imag: off
                  latest-base-image: loud
                  secret-in-image: {severity: error, locked: perhaps}
                files:
                  compose: ["*.yaml:b.yaml"]
                  exclude: ["[a"]
                rulesAsOf: newest
                """);

        assertEquals(
                List.of(
                                ".container-lint.yaml:9:12: 'rulesAsOf' cannot be 'newest'; write a release such as 1.2",
                                ".container-lint.yaml:3:3: there is no rule 'latest-base-imag'; did you mean 'latest-base-image'?",
                                ".container-lint.yaml:4:22: 'latest-base-image' cannot be 'loud'; write error, warning, info or off",
                                ".container-lint.yaml:5:46: 'locked' cannot be 'perhaps'; write true or false",
                                ".container-lint.yaml:7:14: the pattern '*.yaml' cannot be merged with a file; name one file",
                                ".container-lint.yaml:8:14: '[a' is no pattern: Missing ']; write one such as docker/*.Dockerfile",
                                ".container-lint.yaml:1:11: there is no 'missing.yaml'; write a path relative to this file, or"
                                        + " classpath:NAME for a resource in a jar of the plugin's dependencies",
                                ".container-lint.yaml:1:25: '.container-lint.yaml' extends this file again; remove one of the two")
                        .stream()
                        .sorted()
                        .toList(),
                problems.stream().sorted().toList());
    }

    @Test
    void aFileThatIsNoYamlIsAnErrorWithItsPlace() throws IOException {
        assertTrue(problems("failOn: error\n  rules: [\n").get(0).startsWith(".container-lint.yaml:2:"));
        assertEquals(List.of(), problems(""));
        assertEquals(List.of(), problems("# nothing yet\n"));
    }

    @Test
    void aFileOfTheOtherEndingIsNotPassedOver() throws IOException {
        write(".container-lint.yml", "failOn: error\n");
        ConfigFiles files = files();
        files.of(root);

        assertEquals(
                List.of(".container-lint.yml: a file of this name is not read; rename it to .container-lint.yaml"),
                files.problems());
    }

    @Test
    void aLockedRuleKeepsItsWeight() throws IOException {
        write(ConfigFiles.NAME, "rules: {latest-base-image: {severity: error, locked: true}}\n");
        write("a/" + ConfigFiles.NAME, """
                rules: {latest-base-image: info}
                exceptions: [{rules: latest-base-image, reason: we like it}]
                """);
        write("b/" + ConfigFiles.NAME, "rules: {latest-base-image: error}\n");

        ConfigFiles files = files();
        files.of(root.resolve("a"));
        assertEquals(
                List.of(
                        "a/.container-lint.yaml:2:22: findings of 'latest-base-image' cannot be accepted, because"
                                + " .container-lint.yaml:1:9 locks the rule; remove it here",
                        "a/.container-lint.yaml:1:9: 'latest-base-image' cannot be info, because .container-lint.yaml:1:9"
                                + " locks it as error; remove it here"),
                files.problems().stream()
                        .sorted((one, other) -> other.compareTo(one))
                        .toList());
        assertTrue(layer("b").rules().get("latest-base-image").value().locked());
    }
}
