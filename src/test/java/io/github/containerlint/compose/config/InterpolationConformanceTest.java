package io.github.containerlint.compose.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.containerlint.Shared;
import io.github.containerlint.dotenv.Variables;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InterpolationConformanceTest {
    @Test
    void putsVariablesInAsComposeDoes() throws IOException {
        JsonNode cases = new ObjectMapper()
                .readTree(Shared.file("conformance/compose-interpolation.json").toFile());

        assertEquals(134, cases.size());
        List<String> differing = new ArrayList<>();
        for (JsonNode one : cases) {
            String difference = difference(one);
            if (!difference.isEmpty()) {
                differing.add(one.path("id").asText() + ": " + difference);
            }
        }
        assertEquals(List.of(), differing);
    }

    private static String difference(JsonNode one) {
        JsonNode environment = one.path("input").path("env");
        Variables variables = name -> environment.has(name)
                ? Optional.of(Text.verbatim(
                        SourceFile.of(".env", environment.get(name).asText()).span()))
                : Optional.empty();
        String template = one.path("input").path("template").asText();
        Interpolated actual = Interpolation.interpolate(
                Text.verbatim(SourceFile.of("compose.yaml", template).span()), variables);
        boolean refused = !actual.problems().isEmpty() || !actual.missing().isEmpty();
        if (one.path("expect").has("error")) {
            return refused ? "" : "no problem in '%s'".formatted(template);
        }
        String expected = one.path("expect").path("result").asText();
        return !refused && actual.text().value().equals(expected)
                ? ""
                : "'%s' became '%s', not '%s'".formatted(template, actual.text(), expected);
    }
}
