package io.github.containerlint.rules.dockerfile;

import static io.github.containerlint.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import io.github.containerlint.dockerfile.stage.Stage;
import io.github.containerlint.image.ContainerPath;
import io.github.containerlint.project.Project;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.ProjectRule;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;
import io.github.containerlint.source.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** Finds paths that depend on the directory which the base image sets. */
@AutoService(Rule.class)
@RuleInfo(
        name = "relative-workdir",
        severity = WARNING,
        since = "0.1.0",
        summary = "WORKDIR, or the destination of a COPY, depends on the directory that the base image happened to set",
        why = """
            A relative WORKDIR is joined to the one before it, and the first one to the directory that the base image
            sets: `/` in one image, `/go` in another. The same holds for the destination of a COPY before any WORKDIR.
            With another base image, or another version of it, the files land in another directory, and commands that
            name them by their path no longer find them.""",
        byHand = "other paths may count on the directory that the base image sets",
        fine = {
            "a file in the directory that the base image is known to set, where a command or a service names it by its absolute path: `COPY target/*.jar app.jar` and `java -jar /app.jar` on `eclipse-temurin`",
            "an image `FROM scratch`, where the directory is `/`",
            "paths for Windows, and paths that begin with a variable"
        },
        references = {
            "https://docs.docker.com/reference/dockerfile/#workdir",
            "https://docs.docker.com/reference/build-checks/workdir-relative-path/"
        })
public final class RelativeWorkdir implements ProjectRule {
    @Override
    public void check(Project project, Findings out) {
        List<UnanchoredPath> paths = UnanchoredPaths.of(project);
        paths.stream()
                .filter(path -> path.isWorkdir() && !path.isFound())
                .forEach(workdir -> report(
                        workdir,
                        "'%s' is joined to %s; write 'WORKDIR %s'"
                                .formatted(workdir.path(), directory(workdir), absolute(workdir)),
                        out));
        // One WORKDIR repairs all copies of a stage, so they are one finding.
        paths.stream()
                .filter(path -> !path.isWorkdir())
                .collect(Collectors.groupingBy(
                        path -> path.stage().from().span(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(copies -> checkCopies(copies, out));
    }

    private static void checkCopies(List<UnanchoredPath> copies, Findings out) {
        if (copies.stream().noneMatch(UnanchoredPath::isFound)) {
            UnanchoredPath first = copies.stream()
                    .filter(copy -> copy.named().isPresent())
                    .findFirst()
                    .orElse(copies.get(0));
            report(first, message(first), out);
        }
    }

    private static void report(UnanchoredPath path, String message, Findings out) {
        out.add(path, message).relating(path.stage().root().from().image(), "this image sets the directory");
    }

    private static String message(UnanchoredPath copy) {
        String fault = "'%s' lies in %s".formatted(copy.path(), directory(copy));
        if (copy.named().isPresent()) {
            return "%s, but '%s' is used later; write '%s'"
                    .formatted(fault, copy.named().get(), absolute(copy));
        }
        String none = "%s, because no WORKDIR comes before this %s"
                .formatted(fault, copy.instruction().name());
        if (isBound(copy)) {
            return "%s; write '%s'".formatted(none, absolute(copy));
        }
        return copy.replaced()
                ? "%s; set one, as 'WORKDIR %s'".formatted(none, copy.taken() ? "/" : "/app")
                : "%s; write the path from '/' on".formatted(none);
    }

    /** Returns true when the path means a directory of the image, so that a new WORKDIR would lead to another place. */
    private static boolean isBound(UnanchoredPath copy) {
        return copy.isOfSystem()
                || copy.directory()
                        .filter(directory -> !directory.equals(ContainerPath.ROOT))
                        .isPresent();
    }

    /** The absolute path: below the base image's directory if that is known and fits, else from the root. */
    private static String absolute(UnanchoredPath path) {
        ContainerPath top = path.directory()
                .filter(directory -> path.named()
                        .filter(name -> !directory.isAtOrAbove(name))
                        .isEmpty())
                .orElse(ContainerPath.ROOT);
        return path.under(top);
    }

    private static String directory(UnanchoredPath path) {
        Stage root = path.stage().root();
        Text base = root.base().orElse(root.from().image());
        return path.directory()
                .map(known -> "'%s', the directory of '%s'".formatted(known, base))
                .orElseGet(() -> "the directory that '%s' sets".formatted(base));
    }
}
