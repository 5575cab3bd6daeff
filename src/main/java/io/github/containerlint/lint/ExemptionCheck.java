package io.github.containerlint.lint;

import io.github.containerlint.config.Exemption;
import io.github.containerlint.config.InvalidConfigurationException;
import io.github.containerlint.config.Origin;
import io.github.containerlint.project.Composition;
import io.github.containerlint.project.Project;
import io.github.containerlint.project.files.PathPattern;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.Spelling;
import io.github.containerlint.source.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds exceptions that name a service or a file that is not there: they would accept nothing, unnoticed. */
final class ExemptionCheck {
    private ExemptionCheck() {}

    /**
     * Checks exceptions.
     *
     * @param silenced the absolute directories of modules that are left out
     * @param whole whether everything else was read; if not, a file or a service may be in a part that was not
     * @throws InvalidConfigurationException with a line for each wrong name
     */
    static void check(Collection<Exemption> exceptions, Project project, Collection<Path> silenced, boolean whole) {
        List<String> problems = new ArrayList<>();
        if (whole && !exceptions.isEmpty()) {
            Set<SourceFile> read = project.files().keySet();
            for (Exemption exception : exceptions) {
                if (!isAboutOneOf(exception, silenced)) {
                    check(exception, project, read, problems);
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidConfigurationException(problems);
        }
    }

    private static boolean isAboutOneOf(Exemption exception, Collection<Path> directories) {
        for (PathPattern file : exception.files()) {
            for (Path directory : directories) {
                if (file.place().startsWith(directory)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void check(Exemption exception, Project project, Set<SourceFile> read, List<String> problems) {
        if (read.stream().noneMatch(file -> exception.coversFile(file.location()))) {
            problems.add("%s: no file that is linted is meant by 'files'; write paths relative to this file"
                    .formatted(Origin.of(exception.place())));
            return;
        }
        Set<String> known = new TreeSet<>();
        for (Composition composition : project.compositions()) {
            if (composition.compose().files().stream().anyMatch(file -> exception.coversFile(file.location()))) {
                composition
                        .compose()
                        .services()
                        .forEach(service -> known.add(service.name().value()));
            }
        }
        for (Text service : exception.services()) {
            if (!known.contains(service.value())) {
                problems.add(unknown(service, known));
            }
        }
    }

    private static String unknown(Text service, Set<String> known) {
        String cure = known.isEmpty() ? "the files have no services" : Spelling.advice(service.value(), known);
        return "%s: there is no service '%s' in the files of the exception; %s"
                .formatted(Origin.of(service.span()), service.value(), cure);
    }
}
