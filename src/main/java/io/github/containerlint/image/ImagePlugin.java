package io.github.containerlint.image;

import io.github.containerlint.facts.FactSheet;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A Maven plugin that builds images, from {@code maven-plugins.txt}, with the places of an image's name in its
 * configuration.
 *
 * @param key {@code groupId:artifactId}
 * @param elements paths of elements in the plugin's configuration, separated by {@code /}; {@code *} is any name
 * @param properties properties that hold the name
 * @param defaults the names of images that the configuration does not name, by goal
 */
@API(status = Status.EXPERIMENTAL)
public record ImagePlugin(String key, List<String> elements, List<String> properties, List<DefaultName> defaults) {
    static final String SHEET = "maven-plugins.txt";
    static final Set<String> KEYS = Set.of("element", "property", "default", "docs", "source");

    /**
     * The name that a goal gives an image by default.
     *
     * @param name with {@code {artifactId}} and {@code {version}} in place of those of the project
     */
    public record DefaultName(String goal, String name) {}

    /** Reads {@code maven-plugins.txt}. */
    public static List<ImagePlugin> load() {
        return FactSheet.load(SHEET, KEYS).stream()
                .flatMap(entry -> entry.names().stream().map(name -> plugin(name, entry)))
                .toList();
    }

    private static ImagePlugin plugin(String key, FactSheet.Entry entry) {
        List<DefaultName> defaults = entry.lines("default").stream()
                .map(words -> new DefaultName(words.get(0), words.get(1)))
                .toList();
        return new ImagePlugin(key, entry.words("element"), entry.words("property"), defaults);
    }
}
