package io.github.containerlint.image;

import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** A well-known image that others are built on, or that runs as it is. What nobody looked up is empty. */
@API(status = Status.EXPERIMENTAL)
public final class BaseImage {
    private static final String TAG_PART = "@";
    private static final String UNKNOWN = "unknown";

    private final FactSheet.Entry entry;

    BaseImage(FactSheet.Entry entry) {
        this.entry = entry;
    }

    /** The name it is known by, such as {@code python}. */
    public String name() {
        return entry.names().get(0);
    }

    /** What this tag of it starts by itself. A digest without a tag may stand for any variant. */
    public Optional<ImageStart> start(ImageReference image) {
        return line("starts", image).map(BaseImage::start);
    }

    /** The line of a key that holds for a tag: one that names a part of it, else the one that names none. */
    private Optional<List<String>> line(String key, ImageReference image) {
        List<List<String>> lines = entry.lines(key);
        if (image.isPinned() && !image.hasTag() && lines.size() > 1) {
            return Optional.empty();
        }
        List<String> parts = List.of(image.tag().map(Text::value).orElse("").split("-"));
        return Stream.concat(
                        lines.stream().filter(line -> isFor(line, parts)),
                        lines.stream().filter(BaseImage::isGeneral))
                .findFirst()
                .filter(line -> !line.get(0).equals(UNKNOWN));
    }

    private static boolean isFor(List<String> line, List<String> tagParts) {
        return line.stream().anyMatch(word -> isTagPart(word) && tagParts.contains(word.substring(TAG_PART.length())));
    }

    private static boolean isGeneral(List<String> line) {
        return line.stream().noneMatch(BaseImage::isTagPart);
    }

    private static boolean isTagPart(String word) {
        return word.startsWith(TAG_PART);
    }

    private static ImageStart start(List<String> line) {
        String command = line.stream().skip(1).filter(word -> !isTagPart(word)).collect(Collectors.joining(" "));
        return new ImageStart(ImageStart.Kind.of(line.get(0)), command);
    }

    /** The working directory that this tag of it sets, {@code /} where it is known to set none. */
    public Optional<String> workdir(ImageReference image) {
        return line("workdir", image).map(line -> line.get(0));
    }

    /** Whether this tag of it is known to have no shell. */
    public boolean hasNoShell(ImageReference image) {
        return line("shell", image).isPresent();
    }

    /** The directories it puts before the rest of {@code PATH}. */
    public List<String> path() {
        return entry.words("path");
    }

    /** The variables it sets that move what package managers install, by name. */
    public Map<String, String> environment() {
        Map<String, String> variables = new TreeMap<>();
        for (String variable : entry.words("env")) {
            int equals = variable.indexOf('=');
            variables.put(variable.substring(0, equals), variable.substring(equals + 1));
        }
        return variables;
    }

    /** The directory of its conda installation; empty when it has none. */
    public Optional<String> conda() {
        return entry.word("conda");
    }

    /** Whether it brings a system or a language and no program that others wrote for it. */
    public boolean isPlain() {
        return entry.word("holds").isPresent();
    }

    /** Whether the language's own installation in it can import a package, by its normalized name. */
    public boolean brings(String pythonPackage) {
        return entry.words("brings").contains(pythonPackage);
    }

    /** Whether its entrypoint hands a command that begins with this word to its own program. */
    public boolean takes(String word) {
        return entry.words("words").contains(word);
    }

    /** Files that it has and that others are often mounted over. */
    public List<String> files() {
        return entry.words("files");
    }

    /** The address of the image's documentation. */
    public String documentation() {
        return entry.required("docs");
    }

    @Override
    public String toString() {
        return name();
    }
}
