package io.github.containerlint;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The installed git, run without the settings of the user and of the machine. */
public final class GitCommand {
    private GitCommand() {}

    /** Runs git and fails when git does. */
    public static void run(Path directory, String... words) throws IOException {
        Process process = start(directory, words);
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (exitCode(process) != 0) {
            throw new IOException("git " + String.join(" ", words) + ": " + output);
        }
    }

    private static Process start(Path directory, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of("git", "-c", "init.defaultBranch=main"));
        command.addAll(List.of(words));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
        builder.environment().put("GIT_CONFIG_SYSTEM", "/dev/null");
        return builder.start();
    }

    private static int exitCode(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
