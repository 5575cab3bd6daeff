package io.github.containerlint.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.containerlint.lint.FixedFile;
import io.github.containerlint.lint.Fixer;
import io.github.containerlint.rule.RuleCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A bad fixture after its repair: by its {@code cure/}, else by the rule's fix.
 *
 * @param byFix whether the fix repaired it
 * @param gitCommands the git commands of the cure
 * @param files the files that the repair changes or adds, sorted by path
 */
record RepairedExample(boolean byFix, List<String> gitCommands, List<ChangedFile> files) {
    private static final int MOST_ROUNDS = 10;

    /**
     * A file that the repair changes.
     *
     * @param before empty where the repair adds the file
     */
    record ChangedFile(Path path, String before, String after) {}

    /** @param directory an empty directory to lay the project out in */
    static RepairedExample of(RuleCatalog catalog, RuleCatalog.Entry rule, RuleFixture bad, Path directory)
            throws IOException {
        bad.layOutIn(directory);
        FixtureRun run = FixtureRun.of(rule, bad, directory);
        Map<Path, String> before = texts(directory);
        boolean byFix = !bad.hasCure();
        if (byFix) {
            applyFixes(run);
        } else {
            bad.cure(directory);
        }
        FixtureRun after = run.again();
        assertEquals("", after.render(), () -> bad + " has no cure/, and a fix does not repair all of it; write cure/");
        assertEquals(
                List.of(),
                after.errorsOfAllRules(catalog),
                () -> bad + " is shown as good once it is repaired, and another rule objects");
        Map<Path, String> now = texts(directory);
        assertTrue(now.keySet().containsAll(before.keySet()), "a page does not tell of removed files");
        List<ChangedFile> changed = now.entrySet().stream()
                .filter(file -> !file.getValue().equals(before.get(file.getKey())))
                .map(file -> new ChangedFile(file.getKey(), before.getOrDefault(file.getKey(), ""), file.getValue()))
                .toList();
        return new RepairedExample(byFix, bad.cureGitCommands(), changed);
    }

    private static void applyFixes(FixtureRun first) throws IOException {
        FixtureRun run = first;
        for (int round = 0; run.isFixable(); round++) {
            assertTrue(round < MOST_ROUNDS, "the fixes never come to an end");
            for (FixedFile file : Fixer.apply(run.findings()).files()) {
                Files.write(file.file().location(), file.bytes());
            }
            run = run.again();
        }
    }

    private static Map<Path, String> texts(Path directory) throws IOException {
        Map<Path, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path path = directory.relativize(file);
                if (!path.startsWith(".git")) {
                    texts.put(path, Files.readString(file));
                }
            }
        }
        return texts;
    }
}
