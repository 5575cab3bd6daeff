package io.github.containerlint.project.files;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BuildOutputsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "target/app.yml",
                "api/target/classes",
                "web/.next/standalone",
                "frontend-dist",
                "Build_Output/server",
                "node_modules",
                "app.jar",
                "lib/agent.tar.gz",
                "libs/Codec.SO",
                "maven/app.yml"
            })
    void isMadeByABuild(String path) {
        assertTrue(BuildOutputs.holds(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "build.gradle",
                "target.yml",
                "src/main",
                "builder/start.sh",
                "distributor",
                "jar",
                "conf/maven/settings.xml",
                "app.jar.sha256"
            })
    void isWrittenByAPerson(String path) {
        assertFalse(BuildOutputs.holds(path));
    }
}
