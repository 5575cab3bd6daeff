package io.github.containerlint.dockerignore;

import java.util.ArrayDeque;
import java.util.Deque;

/** Operations on paths as Go's {@code filepath} has them on Linux. */
final class GoPath {
    private GoPath() {}

    /**
     * The shortest path to the same place: without {@code .}, inner {@code ..} and doubled slashes.
     *
     * @see <a href="https://pkg.go.dev/path/filepath#Clean">filepath.Clean</a>
     */
    static String clean(String path) {
        boolean rooted = path.startsWith("/");
        Deque<String> names = new ArrayDeque<>();
        for (String name : path.split("/")) {
            boolean up = name.equals("..");
            if (up && !names.isEmpty() && !names.peekLast().equals("..")) {
                names.removeLast();
            } else if (!name.isEmpty() && !name.equals(".") && !(up && rooted)) {
                names.addLast(name);
            }
        }
        String joined = String.join("/", names);
        return rooted ? "/" + joined : joined.isEmpty() ? "." : joined;
    }

    /** The cleaned path relative to the context's root; the root is the empty string. */
    static String inContext(String path) {
        String clean = clean("/" + path);
        return clean.substring(1);
    }

    /** Whether Go counts the character as white space. */
    static boolean isSpace(char character) {
        return character >= '\t' && character <= '\r' || character == 0x85 || Character.isSpaceChar(character);
    }

    static String trim(String line) {
        int from = 0;
        int to = line.length();
        while (from < to && isSpace(line.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(line.charAt(to - 1))) {
            to--;
        }
        return line.substring(from, to);
    }
}
