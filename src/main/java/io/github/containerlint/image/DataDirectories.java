package io.github.containerlint.image;

import io.github.containerlint.facts.FactSheet;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The directories in which an image keeps its data, for each of its versions. */
final class DataDirectories {
    private static final String MAJOR = "{major}";

    private final List<Ranged> ranges;
    private final Optional<String> mark;
    private final boolean untaggedIsNewest;
    private final List<String> newest;
    private final boolean ownVolume;
    private final List<DataDirectory> conditional;

    private record Ranged(VersionRange versions, String mount, String files) {}

    private DataDirectories(FactSheet.Entry entry) {
        this.ranges = entry.lines("data").stream().map(DataDirectories::range).toList();
        this.mark = entry.word("version-behind");
        this.untaggedIsNewest = entry.words("untagged").contains("newest");
        this.newest = entry.words("newest");
        this.ownVolume = entry.words("volume").contains("mount");
        this.conditional = ConditionalDirectory.all(entry).stream()
                .map(ConditionalDirectory::directory)
                .toList();
    }

    static DataDirectories of(FactSheet.Entry entry) {
        return new DataDirectories(entry);
    }

    private DataDirectory directory(Ranged range, String major) {
        return new DataDirectory(range.mount(), range.files().replace(MAJOR, major), ownVolume);
    }

    /** The directory in which all versions keep their data; empty where versions differ. */
    Optional<DataDirectory> ofAnyVersion() {
        return ranges.stream()
                .filter(range -> range.versions().isEverything())
                .map(range -> directory(range, "*"))
                .findFirst();
    }

    /** The data directories of all versions, also those that variables select. */
    List<DataDirectory> all() {
        return Stream.concat(ranges.stream().map(range -> directory(range, "*")), conditional.stream())
                .toList();
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
        boolean isNewest = isNewest(image);
        return ranges.stream()
                .filter(range -> range.versions().isEverything()
                        || isNewest && range.versions().isOpenAbove())
                .map(range -> directory(range, "*"))
                .findFirst();
    }

    private boolean isNewest(ImageReference image) {
        return untaggedIsNewest && image.isLatestOrUntagged()
                || image.tag().map(Text::value).filter(newest::contains).isPresent();
    }

    private Optional<Version> version(String tag) {
        return mark.isPresent() ? Version.behind(mark.get(), tag) : Version.leading(tag);
    }
}
