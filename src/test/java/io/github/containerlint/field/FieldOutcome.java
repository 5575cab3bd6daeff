package io.github.containerlint.field;

import io.github.containerlint.config.LintConfiguration;
import io.github.containerlint.lint.FixOutcome;
import io.github.containerlint.lint.FixedFile;
import io.github.containerlint.lint.Fixer;
import io.github.containerlint.lint.LintResult;
import io.github.containerlint.lint.Linter;
import io.github.containerlint.project.ProjectLoader;
import io.github.containerlint.project.Selection;
import io.github.containerlint.rule.RuleCatalog;
import io.github.containerlint.source.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The findings of the linter for a case.
 *
 * @param first the findings for the files without fixes
 * @param repaired the findings after all fixes; the same as {@code first} where the case does not ask for fixes
 */
record FieldOutcome(LintResult first, LintResult repaired) {
    private static final int MOST_ROUNDS = 10;

    /** Lints a directory and leaves it as it is. */
    static FieldOutcome of(RuleCatalog catalog, Path directory) {
        LintResult result = lint(catalog, directory);
        return new FieldOutcome(result, result);
    }

    /** Lints a directory, writes the fixes until there is none left, and lints it again. */
    static FieldOutcome fixing(RuleCatalog catalog, Path directory) throws IOException {
        LintResult first = lint(catalog, directory);
        LintResult result = first;
        FixOutcome fixes = Fixer.apply(result.findings());
        for (int round = 0; round < MOST_ROUNDS && !fixes.files().isEmpty(); round++) {
            for (FixedFile file : fixes.files()) {
                Files.write(file.file().location(), file.bytes());
            }
            result = lint(catalog, directory);
            fixes = Fixer.apply(result.findings());
        }
        return new FieldOutcome(first, result);
    }

    private static LintResult lint(RuleCatalog catalog, Path directory) {
        return new Linter(catalog, LintConfiguration.defaults())
                .lint(ProjectLoader.load(new SourceTree(directory), Selection.everything()));
    }
}
