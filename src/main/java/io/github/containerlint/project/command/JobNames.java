package io.github.containerlint.project.command;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Recognises, by their names, services and files that do their work once. */
public final class JobNames {
    private static final Set<String> WORDS = Set.of(
            "init",
            "initializer",
            "setup",
            "install",
            "installer",
            "bootstrap",
            "provision",
            "provisioner",
            "migrate",
            "migrator",
            "migration",
            "migrations",
            "seed",
            "seeds",
            "seeder",
            "fixtures",
            "import",
            "importer",
            "restore",
            "create",
            "creator",
            "prepare",
            "permissions",
            "chown",
            "keygen",
            "job",
            "wait",
            "waiter",
            "cli");

    private static final Pattern COMPOUND = Pattern.compile("create[a-z]+|[a-z]+(init|setup|migrate|migrations?|seed)");
    private static final Pattern PARTS = Pattern.compile("[^A-Za-z]+|(?<=[a-z])(?=[A-Z])");

    private JobNames() {}

    /** Returns true when a word of the name means work that is done once. */
    public static boolean isOne(String name) {
        return Arrays.stream(PARTS.split(name))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .anyMatch(word -> WORDS.contains(word) || COMPOUND.matcher(word).matches());
    }
}
