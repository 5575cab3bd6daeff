package io.github.containerlint.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.containerlint.rule.RuleCatalog;
import io.github.containerlint.source.Problem;
import io.github.containerlint.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests the settings that readers copy from the documentation. */
class ConfigSnippetsTest {
    private static final Pattern SNIPPET = Pattern.compile("(?ms)^ *```yaml\n(.*?)^ *```$");
    private static final Pattern KEY = Pattern.compile("(?m)^([A-Za-z][\\w-]*):");

    @Test
    void everyConfigurationInTheDocumentationIsUnderstood() throws IOException {
        RuleCatalog catalog = RuleCatalog.load(getClass().getClassLoader());
        List<String> keys =
                ConfigKey.Level.TOP.keys().stream().map(ConfigKey::label).toList();
        int tried = 0;
        for (Path page : pages()) {
            Matcher snippet = SNIPPET.matcher(Files.readString(page));
            while (snippet.find()) {
                List<String> written = KEY.matcher(snippet.group(1))
                        .results()
                        .map(key -> key.group(1))
                        .toList();
                if (!written.isEmpty() && keys.containsAll(written)) {
                    tried++;
                    SourceFile file = SourceFile.of(page.toString(), snippet.group(1));
                    assertEquals(
                            List.of(),
                            ConfigFileReader.read(file, Path.of("/"), catalog).problems().stream()
                                    .map(Problem::message)
                                    .toList(),
                            () -> page + ":\n" + snippet.group(1));
                }
            }
        }
        assertTrue(tried >= 5, "only " + tried + " configurations were found");
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.list(Path.of("docs"))) {
            Stream<Path> pages = docs.filter(page -> page.toString().endsWith(".md"));
            return Stream.concat(Stream.of(Path.of("README.md")), pages)
                    .sorted()
                    .toList();
        }
    }
}
