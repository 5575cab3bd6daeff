package io.github.containerlint.compose.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.containerlint.compose.load.ComposeFixture;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RestartPolicyTest {
    @TempDir
    Path temporary;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{image: app}                                                     | none",
                "{image: app, restart: always}                                    | ALWAYS services.web.restart",
                "{image: app, restart: unless-stopped}                            | ALWAYS services.web.restart",
                "{image: app, restart: on-failure}                                | ON_FAILURE services.web.restart",
                "{image: app, restart: 'on-failure:3'}                            | ON_FAILURE services.web.restart",
                "{image: app, restart: 'no'}                                      | NEVER services.web.restart",
                "{image: app, restart: no}                                        | NEVER services.web.restart",
                "{image: app, restart: '${NOWHERE}'}                              | none",
                "{image: app, deploy: {restart_policy: {condition: none}}}        | NEVER services.web.deploy.restart_policy.condition",
                "{image: app, restart: always, deploy: {restart_policy: {condition: on-failure}}} | ON_FAILURE services.web.deploy.restart_policy.condition",
                "{image: app, restart: on-failure, deploy: {restart_policy: {condition: any}}}    | ALWAYS services.web.deploy.restart_policy.condition",
                "{image: app, restart: on-failure, deploy: {restart_policy: {delay: 5s}}}         | none",
                "{image: app, restart: on-failure, deploy: {replicas: 2}}         | ON_FAILURE services.web.restart",
            })
    void thatOfDeployCounts(String service, String expected) {
        ComposeProject project = new ComposeFixture(temporary)
                .with("compose.yaml", "services:\n  web: " + service + "\n")
                .discover();

        assertEquals(
                expected,
                project.service("web")
                        .orElseThrow()
                        .restartPolicy()
                        .map(policy -> policy.kind() + " " + policy.subject())
                        .orElse("none"));
    }
}
