package io.github.containerlint.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;

/** Finds out which files some work reads, by the JVM's own record of it. */
final class FilesRead {
    private static final String READ = "jdk.FileRead";

    private FilesRead() {}

    /** The files below the directory that are read while the work is done, sorted, each once. */
    static List<Path> during(Runnable work, Path directory) throws IOException {
        Path dump = Files.createTempFile("files-read", ".jfr");
        try (Recording recording = new Recording()) {
            recording.enable(READ).withThreshold(Duration.ZERO).withoutStackTrace();
            recording.start();
            work.run();
            recording.stop();
            recording.dump(dump);
            return RecordingFile.readAllEvents(dump).stream()
                    .filter(event -> event.getEventType().getName().equals(READ))
                    .map(event -> event.getString("path"))
                    .filter(path -> path != null)
                    .map(Path::of)
                    .filter(path -> path.startsWith(directory))
                    .distinct()
                    .sorted()
                    .toList();
        } finally {
            Files.delete(dump);
        }
    }
}
