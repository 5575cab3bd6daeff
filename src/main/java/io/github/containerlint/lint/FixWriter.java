package io.github.containerlint.lint;

import io.github.containerlint.source.SourceTree;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Writes fixed files to the disk, each completely or not at all, and none through a link or outside of the tree that
 * was read.
 */
public final class FixWriter {
    /** The permissions of a temporary file, because the file that it replaces may be closed to other users. */
    private static final Set<PosixFilePermission> OWNER_ALONE = PosixFilePermissions.fromString("rw-------");

    private final SourceTree tree;

    public FixWriter(SourceTree tree) {
        this.tree = tree;
    }

    /**
     * Replaces the file on the disk with the new text.
     *
     * @throws IOException when the disk refuses it, or the file is a link, no regular file or outside of the tree
     */
    public void write(FixedFile file) throws IOException {
        write(file.file().location(), file.bytes());
    }

    /**
     * Writes a file, or replaces it with its new content.
     *
     * @param place the absolute path
     * @throws IOException when the disk refuses it, or the file is a link, no regular file or outside of the tree
     */
    public void write(Path place, byte[] bytes) throws IOException {
        if (!tree.isWritable(place)) {
            throw new FileSystemException(
                    tree.display(place), null, "it is a link or lies outside of the project; repair it by hand");
        }
        replace(place.getParent().toRealPath().resolve(place.getFileName()), bytes);
    }

    /** Writes a temporary file and moves it over the old one, so that a reader never sees a partial file. */
    private static void replace(Path place, byte[] bytes) throws IOException {
        Path fresh = place.resolveSibling("." + place.getFileName() + "." + UUID.randomUUID() + ".tmp");
        Optional<Set<PosixFilePermission>> permissions = permissions(place);
        try {
            if (permissions.isPresent()) {
                Files.createFile(fresh, PosixFilePermissions.asFileAttribute(OWNER_ALONE));
                Files.write(fresh, bytes, StandardOpenOption.WRITE);
                Files.setPosixFilePermissions(fresh, permissions.get());
            } else {
                Files.write(fresh, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            }
            Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** The permissions of the file; empty where it is absent or its file system has no such permissions. */
    private static Optional<Set<PosixFilePermission>> permissions(Path file) throws IOException {
        PosixFileAttributeView view =
                Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        return view != null && Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                ? Optional.of(view.readAttributes().permissions())
                : Optional.empty();
    }
}
