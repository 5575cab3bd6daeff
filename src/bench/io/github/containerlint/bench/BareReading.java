package io.github.containerlint.bench;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;

/** The least that a linter has to do: make trees of the Compose files with SnakeYAML, and read the other files as text. */
final class BareReading {
    private static final Pattern SERVICES = Pattern.compile("(?m)^services:");

    private final List<Path> composeFiles;
    private final List<Path> others;

    /** @param files what the linter reads */
    BareReading(List<Path> files) {
        this.composeFiles = files.stream().filter(BareReading::isComposeFile).toList();
        this.others =
                files.stream().filter(file -> !composeFiles.contains(file)).toList();
    }

    int composeFiles() {
        return composeFiles.size();
    }

    int others() {
        return others.size();
    }

    /** Does the work once. */
    void run() {
        composeFiles.forEach(file -> compose(text(file)));
        others.forEach(BareReading::text);
    }

    private static boolean isComposeFile(Path file) {
        String text = text(file);
        return file.toString().matches(".*\\.ya?ml") && SERVICES.matcher(text).find() && isYaml(text);
    }

    /** A template that lies among Compose files is none: it is read as text. */
    private static boolean isYaml(String text) {
        try {
            compose(text);
            return true;
        } catch (YAMLException template) {
            return false;
        }
    }

    private static void compose(String text) {
        new Yaml().composeAll(new StringReader(text)).forEach(document -> {});
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
