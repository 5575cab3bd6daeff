package io.github.containerlint.project.container;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.containerlint.SampleProject;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListeningPortsTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{image: app}                                             | ''            | true",
                "{image: app, ports: ['8080:80', '9000-9002:7000-7002']}  | 80 7000-7002  | true",
                "{image: app, ports: ['8080']}                            | 8080          | true",
                "{image: app, expose: ['3000', '53/udp']}                 | 3000 53       | true",
                "{image: app, expose: ['${PORT}', '3000']}                | 3000          | false",
                "{image: app, ports: ['8080:${PORT}']}                    | ''            | false",
                "{image: 'postgres:17', ports: ['15432:5432']}            | 5432          | true",
                "{image: 'postgres:17', command: psql -f x}               | ''            | true",
                "{image: 'rabbitmq:4-management'}                         | 5672 5671 15672 15671 | true",
            })
    void portsAreTakenFromTheServiceAndFromWhatItsDatastoreDoes(String service, String ports, boolean complete) {
        check("services:\n  it: " + service + "\n", "", ports, complete);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EXPOSE 3000 9229/tcp                | 3000 9229 | true",
                "ARG PORT=8000\\nEXPOSE ${PORT}      | 8000      | true",
                "ARG PORT\\nEXPOSE 80 ${PORT}        | 80        | false",
                "USER app                            | ''        | true",
            })
    void portsAreTakenFromTheImageThatIsBuilt(String instructions, String ports, boolean complete) {
        String dockerfile = "FROM node:22.17\n" + instructions.replace("\\n", "\n") + "\n";
        check("services:\n  it:\n    build: .\n", dockerfile, ports, complete);
    }

    @Test
    void aPortIsContainedThatARangeHolds() {
        ListeningPorts ports = listening("services:\n  it: {image: app, expose: ['7000-7002']}\n", "");
        assertEquals(true, ports.contains(7001));
        assertEquals(false, ports.contains(7003));
    }

    private void check(String compose, String dockerfile, String ports, boolean complete) {
        ListeningPorts found = listening(compose, dockerfile);
        assertEquals(ports, found.ranges().stream().map(Object::toString).collect(Collectors.joining(" ")));
        assertEquals(complete, found.complete());
        assertEquals(ports.isEmpty(), found.isEmpty());
    }

    private ListeningPorts listening(String compose, String dockerfile) {
        Map<String, String> files = dockerfile.isEmpty()
                ? Map.of("compose.yaml", compose)
                : Map.of("compose.yaml", compose, "Dockerfile", dockerfile);
        return SampleProject.load(directory, files)
                .compositions()
                .get(0)
                .containers()
                .get(0)
                .listening();
    }
}
