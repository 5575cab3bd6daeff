package io.github.containerlint.image;

import io.github.containerlint.facts.FactSheet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The known programs, from {@code programs.txt}: whether they run until they are stopped. */
@API(status = Status.EXPERIMENTAL)
public final class Programs {
    static final String SHEET = "programs.txt";
    static final Set<String> KEYS = Set.of("serves", "ends", "values", "runs", "docs", "source");

    private static final Programs KNOWN = new Programs(FactSheet.load(SHEET, KEYS));

    /** What becomes of a call. */
    public enum Course {
        /** The program runs until it is stopped. */
        SERVES,
        /** The program ends when its work is done. */
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

    /** The list, read once. */
    public static Programs known() {
        return KNOWN;
    }

    /**
     * The course of a call; empty where it is not known.
     *
     * @param program without its directory
     * @param words the arguments; for one that is not fully known, the known beginning
     */
    public Optional<Course> course(String program, List<String> words) {
        return entry(program).flatMap(entry -> course(entry, call(entry, words)));
    }

    /** The index in the arguments of another program that this one starts; empty where it starts none. */
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

    /** The number of words of the longest matching line; -1 where none matches. */
    private static int weight(FactSheet.Entry entry, String key, ProgramCall call) {
        return entry.lines(key).stream()
                .filter(call::matches)
                .mapToInt(pattern -> ProgramCall.isEverything(pattern) ? 0 : pattern.size())
                .max()
                .orElse(-1);
    }

    /**
     * The entry of a program; its name may end in a version, as in {@code python3.12}, {@code php83} or {@code pip3}.
     */
    private Optional<FactSheet.Entry> entry(String program) {
        FactSheet.Entry exact = byName.get(program);
        return Optional.ofNullable(exact != null ? exact : byName.get(program.replaceFirst("[0-9][0-9.]*$", "")));
    }
}
