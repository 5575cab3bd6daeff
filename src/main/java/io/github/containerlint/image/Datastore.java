package io.github.containerlint.image;

import io.github.containerlint.facts.FactSheet;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * An image that keeps data for other programs, with the facts of its documentation. A fact that was not looked up is
 * empty.
 */
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

    /** The usual name of the image, such as {@code postgres}. */
    public String name() {
        return entry.names().get(0);
    }

    public DatastoreKind kind() {
        return kind;
    }

    /** The ports on which clients reach the datastore by default. */
    public List<Integer> ports() {
        return entry.words("ports").stream().map(Integer::valueOf).toList();
    }

    /** The ports of a console for people that the image contains. */
    public List<Integer> consolePorts() {
        return entry.words("console").stream().map(Integer::valueOf).toList();
    }

    /**
     * The directory in which this version of the image keeps its data. Empty where it keeps none on the disk, where
     * that is not known, and where it depends on a version that the reference does not contain.
     */
    public Optional<DataDirectory> dataDirectory(ImageReference image) {
        return directories.of(image);
    }

    /** The directory in which all versions of the image keep their data; empty where it depends on the version. */
    public Optional<DataDirectory> dataDirectory() {
        return directories.ofAnyVersion();
    }

    /** The directories in which the image keeps its data when certain variables are set. */
    public List<ConditionalDirectory> conditionalDirectories() {
        return ConditionalDirectory.all(entry);
    }

    /** The settings that make the image keep its data in another program. */
    public List<Elsewhere> elsewhere() {
        return Elsewhere.all(entry);
    }

    /**
     * The setting {@code NAME=DIRECTORY} that moves the data to a directory where a volume can hold them; empty where
     * none is known.
     */
    public Optional<String> settledBy() {
        return entry.word("settled-by");
    }

    /** The first words of commands that start the image's server; empty where they were not looked up. */
    public List<String> serverWords() {
        return entry.words("server");
    }

    /** Variables that set up this image and hardly any other; a star at the end of a name stands for any letters. */
    public List<String> typical() {
        return entry.words("typical");
    }

    /**
     * The variables and the paths of mounted files that keep the image from naming its data after the host. Empty where
     * it never does that.
     */
    public List<String> namedAfterHostUnless() {
        return entry.words("named-after-host");
    }

    /** The files in the container that hold further settings. */
    public List<String> configuredAt() {
        return entry.words("configured-at");
    }

    /** The data directories of all versions of the image, also those that variables select. */
    public List<DataDirectory> dataDirectories() {
        return directories.all();
    }

    /** The variables whose value replaces the data directory, such as {@code PGDATA}. */
    public List<String> movedBy() {
        return entry.words("moved-by");
    }

    /** The options of the command whose value replaces the data directory, such as {@code --dbpath}. */
    public List<String> movedByOptions() {
        return entry.words("option");
    }

    /**
     * The options of the command that make the image keep its data, such as {@code --save}, unless their value is
     * empty.
     */
    public List<String> savedBy() {
        return entry.words("saved-by");
    }

    /** The options of the command that name a file with further settings, and the endings of such a file's name. */
    public List<String> configuredBy() {
        return entry.words("configured-by");
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
