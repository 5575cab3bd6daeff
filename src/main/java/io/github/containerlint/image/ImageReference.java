package io.github.containerlint.image;

import io.github.containerlint.source.Located;
import io.github.containerlint.source.Problem;
import io.github.containerlint.source.RelatedSpan;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The name of an image as Docker reads it: {@code [registry/]path[:tag][@digest]}.
 *
 * <p>Each part is a slice of the text that it was read from, with its place.
 *
 * @param text the whole reference as written
 * @param host the registry, with its port, where one is written
 * @param path the part between the registry and the tag, as written
 * @param tag without the colon
 * @param digest with its algorithm, without the at sign
 * @see <a href="https://pkg.go.dev/github.com/distribution/reference">the grammar</a>
 */
@API(status = Status.EXPERIMENTAL)
public record ImageReference(Text text, Optional<Text> host, Text path, Optional<Text> tag, Optional<Text> digest)
        implements Located {
    static final String DOCKER_HUB = "docker.io";
    private static final String OFFICIAL = "library";

    /** The end of a name that contains a version, such as {@code alpine-oraclejdk8}. */
    private static final Pattern NUMBERED = Pattern.compile("[0-9]$");

    /** The reference; empty where Docker would refuse it; {@link #problem} then gives the reason. */
    public static Optional<ImageReference> parse(Text text) {
        return ReferenceGrammar.split(text).map(ImageReference::of);
    }

    /**
     * The reference where variables without a value stand before its last {@code /}. Registry and owner are then not
     * known and belong to the path; the other parts are as in {@link #parse}.
     */
    public static Optional<ImageReference> parsePartly(Text text) {
        return ReferenceGrammar.splitPartly(text).map(ImageReference::of);
    }

    private static ImageReference of(ReferenceParts parts) {
        return new ImageReference(parts.text(), parts.host(), parts.path(), parts.tag(), parts.digest());
    }

    /**
     * The reason why Docker would refuse the reference with any value of its variables: a part without variables is not
     * valid.
     */
    public static Optional<Problem> problemWhateverIsGiven(Text text) {
        return ReferenceGrammar.problemOfLiterals(text);
    }

    /** The reason why Docker would refuse the reference; empty where {@link #parse} returns one. */
    public static Optional<Problem> problem(Text text) {
        return ReferenceGrammar.problem(text);
    }

    /** The registry and the path as written, without tag and digest. */
    public Text name() {
        int end = host.map(written -> written.length() + 1).orElse(0) + path.length();
        return text.slice(0, end);
    }

    /** The registry that the image comes from; {@code docker.io} where none is written. */
    public String registry() {
        String written = host.map(Text::value).orElse(DOCKER_HUB);
        return written.equals("index.docker.io") ? DOCKER_HUB : written;
    }

    /** The full name of the image, such as {@code docker.io/library/postgres} for {@code postgres}. */
    public String normalizedName() {
        boolean official = registry().equals(DOCKER_HUB) && path.value().indexOf('/') < 0;
        return Stream.of(registry(), official ? OFFICIAL : "", path.value())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("/"));
    }

    /** The normalised name with tag and digest; a reference without either gets the tag {@code latest}. */
    public String normalized() {
        String untagged = digest.isPresent() ? "" : ":latest";
        return normalizedName()
                + tag.map(written -> ":" + written).orElse(untagged)
                + digest.map(written -> "@" + written).orElse("");
    }

    /**
     * The path by which images are looked up, from any mirror: without the registry, and for official and Bitnami
     * images without the directories up to {@code library/}, {@code bitnami/} or {@code bitnamilegacy/}.
     */
    public String repository() {
        List<String> parts = List.of(path.value().split("/"));
        return isOfficial() || isBitnami() ? parts.get(parts.size() - 1) : path.value();
    }

    /** Whether the image has the name of one of Docker's official images, in its registry or in a mirror. */
    public boolean isOfficial() {
        return owner().equals(OFFICIAL) || path.value().indexOf('/') < 0;
    }

    /**
     * Whether the image has the name of one of Bitnami's images, which keep their data elsewhere than the official
     * ones.
     */
    public boolean isBitnami() {
        return owner().equals("bitnami") || owner().equals("bitnamilegacy");
    }

    /** The last directory of the path; an empty string when it has none. */
    private String owner() {
        List<String> parts = List.of(path.value().split("/"));
        return parts.size() < 2 ? "" : parts.get(parts.size() - 2);
    }

    public boolean hasTag() {
        return tag.isPresent();
    }

    /** Whether the reference names one fixed image by its digest. */
    public boolean isPinned() {
        return digest.isPresent();
    }

    /**
     * Whether the reference stands for the newest image on the day: it has no digest and no tag other than {@code
     * latest}.
     */
    public boolean isLatestOrUntagged() {
        return !isPinned() && imageTag().map(ImageTag::isLatest).orElse(true);
    }

    /**
     * The tag if it names a channel or a variant and no version, so that it moves to each new release; empty for other
     * tags and for {@code latest}. A name that ends in a number contains the version itself.
     */
    public Optional<Text> floatingTag() {
        boolean floats = imageTag().filter(ImageTag::isFloating).isPresent();
        return !isPinned() && floats && !isLatestOrUntagged() && (namesChannel() || !isNumbered())
                ? tag
                : Optional.empty();
    }

    private boolean isNumbered() {
        return NUMBERED.matcher(path.value()).find();
    }

    /** Whether the tag is a channel such as {@code stable}, or a channel with a variant. */
    public boolean namesChannel() {
        return imageTag().filter(ImageTag::hasChannel).isPresent();
    }

    /**
     * The reference with a placeholder for the version, such as {@code node:<version>-alpine} for {@code
     * node:lts-alpine}.
     */
    public String versioned() {
        return name() + ":" + imageTag().map(ImageTag::versioned).orElse(ImageTag.VERSION);
    }

    private Optional<ImageTag> imageTag() {
        return tag.map(Text::value).map(ImageTag::of);
    }

    /** Whether the reference has no registry and no owner. */
    public boolean isBare() {
        return host.isEmpty() && path.value().indexOf('/') < 0;
    }

    /** Whether Docker's registry has no such image: the name has no owner and is none of the official images. */
    public boolean isInNoRegistry() {
        return isBare() && !OfficialImages.contain(path.value());
    }

    @Override
    public Span span() {
        return text.span();
    }

    @Override
    public List<RelatedSpan> related() {
        return text.related();
    }

    /** The reference as written. */
    @Override
    public String toString() {
        return text.value();
    }
}
