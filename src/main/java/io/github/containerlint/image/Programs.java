package io.github.containerlint.image;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The programs that are known, as {@code programs.txt} lists them: whether they run until they are stopped. */
@API(status = Status.EXPERIMENTAL)
public final class Programs {
    static final String SHEET = "programs.txt";
    static final Set<String> KEYS = Set.of("serves", "ends", "values", "runs", "docs", "source");

    /** What becomes of a call. */
    public enum Course {
        /** It runs until it is stopped. */
        SERVES,
        /** It ends when its work is done. */
        ENDS
    }

    private final Map<String, FactSheet.Entry> byName = new HashMap<>();

    private Programs(List<FactSheet.Entry> entries) {
        for (FactSheet.Entry entry : entries) {
            for (String name : entry.names()) {
                byName.put(name, entry);
            }
        }
    }

    /** Reads the list. */
    public static Programs load() {
        return new Programs(FactSheet.load(SHEET, KEYS));
    }

    /**
     * What becomes of a call; empty where nothing tells.
     *
     * @param program without its directory
     * @param words its arguments; of one that is not known what is known of its beginning
     */
    public Optional<Course> course(String program, List<String> words) {
        return entry(program).flatMap(entry -> course(entry, call(entry, words)));
    }

    /** Where in the arguments another program stands that this one starts; empty where it starts none. */
    public Optional<Integer> started(String program, List<String> words) {
        return entry(program)
                .flatMap(entry -> entry.lines("runs").stream()
                        .flatMap(pattern -> call(entry, words).behind(pattern).stream())
                        .filter(at -> at < words.size())
                        .findFirst());
    }

    private static ProgramCall call(FactSheet.Entry entry, List<String> words) {
        return ProgramCall.of(words, Set.copyOf(entry.words("values")));
    }

    private static Optional<Course> course(FactSheet.Entry entry, ProgramCall call) {
        int serves = weight(entry, "serves", call);
        int ends = weight(entry, "ends", call);
        if (serves == ends) {
            return Optional.empty();
        }
        return Optional.of(serves > ends ? Course.SERVES : Course.ENDS);
    }

    /** How many words the longest line has that fits; -1 where none does. */
    private static int weight(FactSheet.Entry entry, String key, ProgramCall call) {
        return entry.lines(key).stream()
                .filter(call::matches)
                .mapToInt(pattern -> ProgramCall.isEverything(pattern) ? 0 : pattern.size())
                .max()
                .orElse(-1);
    }

    /** A program may bear its version: {@code python3.12}, {@code php83}, {@code pip3}. */
    private Optional<FactSheet.Entry> entry(String program) {
        FactSheet.Entry exact = byName.get(program);
        return Optional.ofNullable(exact != null ? exact : byName.get(program.replaceFirst("[0-9][0-9.]*$", "")));
    }
}
