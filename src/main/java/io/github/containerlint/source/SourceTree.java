package io.github.containerlint.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The files that may be read: all files below the root; links are followed only where they stay below it.
 *
 * <p>Each file and each directory is read once, also where several directories of a build are linted through {@link
 * #at}: a tree shows the disk in the state of the first access. Names in reports are relative to the directory that the
 * tree was made for.
 */
@API(status = Status.EXPERIMENTAL)
public final class SourceTree {
    /**
     * The largest file that is parsed, in bytes; files written by hand are smaller, and a scalar of some megabytes
     * stops a YAML reader for seconds.
     */
    public static final int MAX_BYTES = 1 << 20;

    private final Path root;
    private final Path named;
    private final Path base;
    private final Map<Path, SourceFile> files;
    private final DiskView disk;
    private final Preparation preparation;
    private final Map<Path, Optional<SourceFile>> prepared = new LinkedHashMap<>();

    /** A step between the disk and the readers of a file. */
    @FunctionalInterface
    public interface Preparation {
        /**
         * The file as its readers get it.
         *
         * @return empty when the content is not what a reader of such a file expects
         */
        Optional<SourceFile> prepared(SourceFile written);
    }

    /**
     * A tree of files.
     *
     * @param root the directory outside of which no file is read
     * @param base the directory that is linted and that names in reports are relative to, at or below the root
     */
    public SourceTree(Path root, Path base) {
        this(
                absolute(root),
                absolute(base),
                absolute(base),
                new LinkedHashMap<>(),
                new DiskView(absolute(root)),
                Optional::of);
    }

    private SourceTree(
            Path root, Path named, Path base, Map<Path, SourceFile> files, DiskView disk, Preparation preparation) {
        this.root = root;
        this.named = named;
        this.base = base;
        this.files = files;
        this.disk = disk;
        this.preparation = preparation;
    }

    /** The same files, each prepared before a reader gets it. */
    public SourceTree preparedBy(Preparation other) {
        return new SourceTree(root, named, base, files, disk, other);
    }

    /** A tree whose root and base are the same directory. */
    public SourceTree(Path base) {
        this(base, base);
    }

    /** The same files, still read only once, with another linted directory. Names in reports stay the same. */
    public SourceTree at(Path directory) {
        return new SourceTree(root, named, absolute(directory), files, disk, preparation);
    }

    private static Path absolute(Path path) {
        return real(path.toAbsolutePath().normalize());
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException absent) {
            return path;
        }
    }

    public Path root() {
        return root;
    }

    /** The linted directory, absolute and with its links resolved. */
    public Path base() {
        return base;
    }

    /** Whether the path may be read: it lies below the root, and no link leads outside. */
    public boolean isInside(Path path) {
        return place(path).inside();
    }

    public boolean isFile(Path path) {
        return place(path).is(DiskView.Kind.FILE);
    }

    public boolean isDirectory(Path path) {
        return place(path).is(DiskView.Kind.DIRECTORY);
    }

    private DiskView.Place place(Path path) {
        return disk.at(path.toAbsolutePath().normalize());
    }

    /**
     * Whether a text may be written there: the path is free or a regular file and no link, and its directory lies below
     * the root. The disk is checked on every call.
     */
    public boolean isWritable(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        boolean taken = Files.exists(absolute, LinkOption.NOFOLLOW_LINKS);
        return absolute.startsWith(root)
                && Files.isDirectory(absolute.getParent())
                && real(absolute.getParent()).startsWith(root)
                && (!taken || Files.isRegularFile(absolute, LinkOption.NOFOLLOW_LINKS));
    }

    public boolean exists(Path path) {
        DiskView.Place place = place(path);
        return place.inside() && place.kind() != DiskView.Kind.ABSENT;
    }

    /** The paths of a directory's entries, sorted; empty when it is no directory or cannot be read. */
    public List<Path> list(Path directory) {
        return disk.list(directory.toAbsolutePath().normalize());
    }

    /**
     * The file, read at most once.
     *
     * @return empty when there is no such file below the root, or preparation rejects it; a file that cannot be read as
     *     text comes with {@link SourceFile#problems()}
     */
    public Optional<SourceFile> read(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        Optional<SourceFile> written = written(absolute);
        return written.isEmpty()
                ? written
                : prepared.computeIfAbsent(absolute, file -> preparation.prepared(written.get()));
    }

    /**
     * The text of a file as it lies there, before anything is filled in: for a first look at many files.
     *
     * @return empty when there is no such file below the root or it cannot be read; bytes that are no UTF-8 are replaced
     */
    public Optional<String> glance(Path file) {
        return written(file.toAbsolutePath().normalize())
                .filter(found -> found.problems().isEmpty() || !found.text().isEmpty())
                .map(SourceFile::text);
    }

    private Optional<SourceFile> written(Path path) {
        return isFile(path) ? Optional.of(files.computeIfAbsent(path, this::load)) : Optional.empty();
    }

    /** The path as reports write it: relative to the directory that the tree was made for, separated by {@code /}. */
    public String display(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        String relative = PathNames.relative(named, absolute);
        return relative.isEmpty() ? "." : relative;
    }

    private SourceFile load(Path path) {
        String name = display(path);
        try {
            if (Files.size(path) > MAX_BYTES) {
                return SourceFile.broken(
                        name, path, "", 0, "the file is larger than 1 MiB and was not read; split it up");
            }
            return decode(name, path, Files.readAllBytes(path));
        } catch (IOException unreadable) {
            return SourceFile.broken(name, path, "", 0, "the file cannot be read: " + reason(unreadable));
        }
    }

    private static String reason(IOException unreadable) {
        return unreadable.getClass().getSimpleName().replace("Exception", "");
    }

    private static SourceFile decode(String name, Path path, byte[] bytes) {
        int bom = startsWithBom(bytes) ? 3 : 0;
        ByteBuffer buffer = ByteBuffer.wrap(bytes, bom, bytes.length - bom);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(buffer)
                    .toString();
            SourceFile file = SourceFile.of(name, path, text);
            return bom == 0 ? file : file.withByteOrderMark();
        } catch (CharacterCodingException malformed) {
            String text = new String(bytes, bom, bytes.length - bom, StandardCharsets.UTF_8);
            int valid = new String(bytes, bom, buffer.position() - bom, StandardCharsets.UTF_8).length();
            String message =
                    "byte 0x%02X is not UTF-8; save the file as UTF-8".formatted(bytes[buffer.position()] & 0xFF);
            return SourceFile.broken(name, path, text, valid, message);
        }
    }

    private static boolean startsWithBom(byte[] bytes) {
        return bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
    }
}
