package io.github.containerlint.image;

import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** An image that keeps data for others, and what its documentation says of it. What nobody looked up is empty. */
@API(status = Status.EXPERIMENTAL)
public final class Datastore {
    private final FactSheet.Entry entry;
    private final DatastoreKind kind;
    private final DataDirectories directories;

    Datastore(FactSheet.Entry entry) {
        this.entry = entry;
        this.kind = DatastoreKind.of(entry.required("kind"));
        this.directories = DataDirectories.of(entry);
    }

    /** The name it is known by, such as {@code postgres}. */
    public String name() {
        return entry.names().get(0);
    }

    public DatastoreKind kind() {
        return kind;
    }

    /** The ports on which clients reach it by default. */
    public List<Integer> ports() {
        return entry.words("ports").stream().map(Integer::valueOf).toList();
    }

    /** The ports of a console for people that the image brings along. */
    public List<Integer> consolePorts() {
        return entry.words("console").stream().map(Integer::valueOf).toList();
    }

    /**
     * Where this version of it keeps its data. Empty where it keeps none on the disk, where that is not known, and where
     * it depends on a version which the reference does not tell.
     */
    public Optional<DataDirectory> dataDirectory(ImageReference image) {
        return directories.of(image);
    }

    /** Where all versions of it keep their data; empty where that depends on the version. */
    public Optional<DataDirectory> dataDirectory() {
        return directories.ofAnyVersion();
    }

    /** Where it keeps its data instead, once certain variables are set. */
    public List<ConditionalDirectory> conditionalDirectories() {
        return ConditionalDirectory.all(entry);
    }

    /** What tells it to keep its data in another program. */
    public List<Elsewhere> elsewhere() {
        return Elsewhere.all(entry);
    }

    /** The variable and the directory by which its data come to lie where a volume can hold them: {@code NAME=DIRECTORY}. */
    public Optional<String> settledBy() {
        return entry.word("settled-by");
    }

    /** The first words of a command that start its server; empty where nobody looked them up. */
    public List<String> serverWords() {
        return entry.words("server");
    }

    /** Variables that this image, and hardly another one, is set up with; a star at the end leaves the rest open. */
    public List<String> typical() {
        return entry.words("typical");
    }

    /**
     * What keeps it from naming its data after the host: variables, and paths of files that may be mounted. Empty where it
     * does not.
     */
    public List<String> namedAfterHostUnless() {
        return entry.words("named-after-host");
    }

    /** Files in the container with further settings. */
    public List<String> configuredAt() {
        return entry.words("configured-at");
    }

    /** Where some version of it keeps its data. */
    public List<DataDirectory> dataDirectories() {
        return directories.all();
    }

    /** The variables whose value is the data directory instead, such as {@code PGDATA}. */
    public List<String> movedBy() {
        return entry.words("moved-by");
    }

    /** The options of its command whose value is the data directory instead, such as {@code --dbpath}. */
    public List<String> movedByOptions() {
        return entry.words("option");
    }

    /** The options of its command that tell it to keep its data, such as {@code --save}; with an empty value they do not. */
    public List<String> savedBy() {
        return entry.words("saved-by");
    }

    /** The options of its command that name a file with further settings, and the endings of such a file's name. */
    public List<String> configuredBy() {
        return entry.words("configured-by");
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
