package io.github.containerlint.image;

import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Optional;

/** The directories in which the versions of an image keep their data. */
final class DataDirectories {
    private static final String MAJOR = "{major}";

    private final List<Ranged> ranges;
    private final Optional<String> mark;
    private final boolean untaggedIsNewest;
    private final boolean ownVolume;

    private record Ranged(VersionRange versions, String mount, String files) {}

    private DataDirectories(List<Ranged> ranges, Optional<String> mark, boolean untaggedIsNewest, boolean ownVolume) {
        this.ranges = ranges;
        this.mark = mark;
        this.untaggedIsNewest = untaggedIsNewest;
        this.ownVolume = ownVolume;
    }

    static DataDirectories of(FactSheet.Entry entry) {
        return new DataDirectories(
                entry.lines("data").stream().map(DataDirectories::range).toList(),
                entry.word("version-behind"),
                entry.words("untagged").contains("newest"),
                entry.words("volume").contains("mount"));
    }

    private DataDirectory directory(Ranged range, String major) {
        return new DataDirectory(range.mount(), range.files().replace(MAJOR, major), ownVolume);
    }

    /** Those of all versions. */
    List<DataDirectory> all() {
        return ranges.stream().map(range -> directory(range, "*")).toList();
    }

    private static Ranged range(List<String> words) {
        List<String> bounds = words.stream().filter(VersionRange::isBound).toList();
        List<String> paths =
                words.stream().filter(word -> !VersionRange.isBound(word)).toList();
        return new Ranged(VersionRange.of(bounds), paths.get(0), paths.get(paths.size() - 1));
    }

    Optional<DataDirectory> of(ImageReference image) {
        Optional<Version> version = image.tag().map(Text::value).flatMap(this::version);
        if (version.isPresent()) {
            return ranges.stream()
                    .filter(range -> range.versions().contains(version.get()))
                    .map(range -> directory(range, String.valueOf(version.get().major())))
                    .findFirst();
        }
        boolean newest = untaggedIsNewest && image.isLatestOrUntagged();
        return ranges.stream()
                .filter(range -> range.versions().isEverything()
                        || newest && range.versions().isOpenAbove())
                .map(range -> directory(range, "*"))
                .findFirst();
    }

    private Optional<Version> version(String tag) {
        return mark.isPresent() ? Version.behind(mark.get(), tag) : Version.leading(tag);
    }
}
