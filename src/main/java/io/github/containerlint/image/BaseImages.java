package io.github.containerlint.image;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The base images and ready-made servers that are known, as {@code base-images.txt} lists them. */
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

    /** Those of the sheet, which is read once. */
    public static BaseImages known() {
        return KNOWN;
    }

    public Optional<BaseImage> find(ImageReference image) {
        return index.find(image);
    }
}
