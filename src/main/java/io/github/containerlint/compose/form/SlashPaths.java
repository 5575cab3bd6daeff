package io.github.containerlint.compose.form;

import java.util.ArrayDeque;
import java.util.Deque;

/** Operations on paths in containers. */
final class SlashPaths {
    private SlashPaths() {}

    /** The shortest way to write the path: no double slash, no {@code .}, {@code ..} only at the start. */
    static String clean(String path) {
        boolean absolute = path.startsWith("/");
        Deque<String> parts = new ArrayDeque<>();
        for (String part : path.split("/")) {
            boolean up = part.equals("..");
            if (part.isEmpty() || part.equals(".")) {
                continue;
            }
            if (up && !parts.isEmpty() && !parts.getLast().equals("..")) {
                parts.removeLast();
            } else if (!up || !absolute) {
                parts.addLast(part);
            }
        }
        String joined = (absolute ? "/" : "") + String.join("/", parts);
        return joined.isEmpty() ? "." : joined;
    }
}
