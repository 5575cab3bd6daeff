package io.github.containerlint.source;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The files below a directory as they were when they were first asked for, because a linter asks for the same files
 * many times.
 *
 * <p>A name that is missing in the listing of its directory needs no further access to the disk. A name that differs
 * from a listed one only in capital and small letters, or has characters other than ASCII, is looked up anyway, because
 * some file systems find it under another spelling.
 */
final class DiskView {
    private final Path root;
    private final Map<Path, Place> places = new HashMap<>();
    private final Map<Path, Listing> listings = new HashMap<>();

    /** The kind of file at a path, after links are followed. */
    enum Kind {
        FILE,
        DIRECTORY,
        OTHER,
        ABSENT
    }

    /**
     * The state of a path on the disk.
     *
     * @param real the path with its links resolved; of an absent file the path itself
     * @param inside whether the path lies below the root; for an absent file whether its nearest existing directory
     *     does
     */
    record Place(Path real, Kind kind, boolean inside) {
        boolean is(Kind other) {
            return inside && kind == other;
        }
    }

    /**
     * The names in a directory.
     *
     * @param small the names in small letters
     * @param readable whether the names could be read; if not, each name is looked up
     */
    private record Listing(List<Path> children, Set<String> names, Set<String> small, boolean readable) {
        static final Listing UNREADABLE = new Listing(List.of(), Set.of(), Set.of(), false);

        boolean mayHold(String name) {
            return !readable
                    || names.contains(name)
                    || small.contains(name.toLowerCase(Locale.ROOT))
                    || name.chars().anyMatch(character -> character > 127);
        }
    }

    /**
     * A view of the files below a root.
     *
     * @param root the root, absolute and with its links resolved
     */
    DiskView(Path root) {
        this.root = root;
        places.put(root, new Place(root, Files.isDirectory(root) ? Kind.DIRECTORY : Kind.ABSENT, true));
    }

    /**
     * The state of a path.
     *
     * @param path absolute and normalized
     */
    Place at(Path path) {
        if (!path.startsWith(root)) {
            return new Place(path, Kind.ABSENT, false);
        }
        Place known = places.get(path);
        if (known == null) {
            known = look(path);
            places.put(path, known);
        }
        return known;
    }

    private Place look(Path path) {
        Path directory = path.getParent();
        Place parent = at(directory);
        if (!parent.inside()) {
            return new Place(path, Kind.ABSENT, false);
        }
        boolean holds = parent.kind() == Kind.DIRECTORY
                && listing(directory).mayHold(path.getFileName().toString());
        return holds ? onDisk(path, parent) : new Place(path, Kind.ABSENT, true);
    }

    private Place onDisk(Path path, Place parent) {
        try {
            BasicFileAttributes own = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return own.isSymbolicLink()
                    ? linked(path)
                    : new Place(parent.real().resolve(path.getFileName()), kind(own), true);
        } catch (IOException absent) {
            return new Place(path, Kind.ABSENT, true);
        }
    }

    /** The state of a link's target; a link without a target counts as an absent file at its own place. */
    private Place linked(Path link) throws IOException {
        try {
            Path real = link.toRealPath();
            return new Place(real, kind(Files.readAttributes(real, BasicFileAttributes.class)), real.startsWith(root));
        } catch (NoSuchFileException nowhere) {
            return new Place(link, Kind.ABSENT, true);
        }
    }

    private static Kind kind(BasicFileAttributes attributes) {
        if (attributes.isDirectory()) {
            return Kind.DIRECTORY;
        }
        return attributes.isRegularFile() ? Kind.FILE : Kind.OTHER;
    }

    /** The paths of a directory's entries, sorted; empty when it is no directory or cannot be read. */
    List<Path> list(Path directory) {
        return at(directory).is(Kind.DIRECTORY) ? listing(directory).children() : List.of();
    }

    private Listing listing(Path directory) {
        Listing known = listings.get(directory);
        if (known == null) {
            known = read(directory);
            listings.put(directory, known);
        }
        return known;
    }

    private static Listing read(Path directory) {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
            stream.forEach(children::add);
        } catch (IOException | DirectoryIteratorException unreadable) {
            return Listing.UNREADABLE;
        }
        Collections.sort(children);
        Set<String> names = new HashSet<>();
        Set<String> small = new HashSet<>();
        for (Path child : children) {
            String name = child.getFileName().toString();
            names.add(name);
            small.add(name.toLowerCase(Locale.ROOT));
        }
        return new Listing(List.copyOf(children), names, small, true);
    }
}
