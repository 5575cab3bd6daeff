package io.github.containerlint.image;

import io.github.containerlint.facts.FactSheet;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A well-known image that other images are built on, or that runs without changes. A fact that was not looked up is
 * empty.
 */
@API(status = Status.EXPERIMENTAL)
public final class BaseImage {
    private static final String TAG_PART = "@";
    private static final String UNKNOWN = "unknown";

    private final FactSheet.Entry entry;

    BaseImage(FactSheet.Entry entry) {
        this.entry = entry;
    }

    /** The usual name of the image, such as {@code python}. */
    public String name() {
        return entry.names().get(0);
    }

    /**
     * The program that the image starts with this tag; empty when it is not known. A digest without a tag may stand for
     * any variant.
     */
    public Optional<ImageStart> start(ImageReference image) {
        return line("starts", image).map(BaseImage::start);
    }

    /** The line of a key for this tag: one for a part of the tag, else the line for all tags. */
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

    /**
     * The working directory that the image sets with this tag: {@code /} where it is known to set none, empty when not
     * known.
     */
    public Optional<String> workdir(ImageReference image) {
        return line("workdir", image).map(line -> line.get(0));
    }

    /** Whether the image is known to have no shell with this tag. */
    public boolean hasNoShell(ImageReference image) {
        return line("shell", image).isPresent();
    }

    /** The directories that the image puts before the rest of {@code PATH}. */
    public List<String> path() {
        return entry.words("path");
    }

    /** The variables of the image that change where package managers install, by name. */
    public Map<String, String> environment() {
        Map<String, String> variables = new TreeMap<>();
        for (String variable : entry.words("env")) {
            int equals = variable.indexOf('=');
            variables.put(variable.substring(0, equals), variable.substring(equals + 1));
        }
        return variables;
    }

    /** The directory of the image's conda installation; empty when it has none. */
    public Optional<String> conda() {
        return entry.word("conda");
    }

    /** Whether the image holds only an operating system or a language, and no further programs. */
    public boolean isPlain() {
        return entry.word("holds").isPresent();
    }

    /** Whether the image's own Python or conda can import a package, which is given by its normalized name. */
    public boolean brings(String pythonPackage) {
        return entry.words("brings").contains(pythonPackage);
    }

    /** Whether the image's entrypoint passes a command that begins with this word to its own program. */
    public boolean takes(String word) {
        return entry.words("words").contains(word);
    }

    /** Files of the image that mounts often cover. */
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
