package io.github.containerlint.image;

import io.github.containerlint.facts.FactSheet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The programs with which commands wait for other services, from {@code waiting.txt}. */
@API(status = Status.EXPERIMENTAL)
public final class WaitingPrograms {
    static final String SHEET = "waiting.txt";
    static final Set<String> KEYS = Set.of("waits", "variable", "source");

    private static final WaitingPrograms KNOWN = new WaitingPrograms(FactSheet.load(SHEET, KEYS));

    private final Set<String> always = new HashSet<>();
    private final Set<String> inLoop = new HashSet<>();
    private final Set<String> variables = new HashSet<>();

    private WaitingPrograms(List<FactSheet.Entry> entries) {
        for (FactSheet.Entry entry : entries) {
            Set<String> group = entry.required("waits").equals("always") ? always : inLoop;
            group.addAll(entry.names());
            variables.addAll(entry.words("variable"));
        }
    }

    /** The programs of {@code waiting.txt}, read once. */
    public static WaitingPrograms known() {
        return KNOWN;
    }

    /**
     * Whether the program returns only when the other service answers.
     *
     * @param program without its directory
     */
    public boolean waits(String program) {
        return always.contains(program);
    }

    /** Whether the program asks the other service once, so that a loop with it waits. */
    public boolean asks(String program) {
        return inLoop.contains(program);
    }

    /** The variables that tell such programs what to wait for. */
    public Set<String> variables() {
        return Set.copyOf(variables);
    }
}
