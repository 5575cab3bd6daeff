package io.github.containerlint.image;

import io.github.containerlint.facts.FactSheet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The known base images and ready-made servers, from {@code base-images.txt}. */
@API(status = Status.EXPERIMENTAL)
public final class BaseImages {
    static final String SHEET = "base-images.txt";
    static final Set<String> KEYS = Set.of(
            "starts", "workdir", "shell", "path", "env", "conda", "holds", "files", "brings", "words", "docs",
            "source");

    private static final BaseImages KNOWN = new BaseImages(FactSheet.load(SHEET, KEYS));

    private final ImageIndex<BaseImage> index;

    private BaseImages(List<FactSheet.Entry> entries) {
        this.index = new ImageIndex<>(entries, BaseImage::new);
    }

    /** The images of {@code base-images.txt}, which is read once. */
    public static BaseImages known() {
        return KNOWN;
    }

    public Optional<BaseImage> find(ImageReference image) {
        return index.find(image);
    }
}
