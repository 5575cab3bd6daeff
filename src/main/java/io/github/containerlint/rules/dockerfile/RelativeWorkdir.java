package io.github.containerlint.rules.dockerfile;

import static io.github.containerlint.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import io.github.containerlint.dockerfile.Dockerfile;
import io.github.containerlint.dockerfile.Stage;
import io.github.containerlint.dockerfile.Transfer;
import io.github.containerlint.dockerfile.Workdir;
import io.github.containerlint.rule.DockerfileRule;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;
import io.github.containerlint.source.Text;

/** Finds directories that depend on what the base image happened to set. */
@AutoService(Rule.class)
@RuleInfo(
        name = "relative-workdir",
        severity = WARNING,
        since = "0.1.0",
        summary = "WORKDIR, or the destination of a COPY, depends on the directory that the base image happened to set",
        why = """
            A relative WORKDIR is joined to the one before it, and the first one to whatever the base image left: `/` in one
            image, `/go` in another. The same holds for the destination of a COPY before any WORKDIR. With another base
            image, or another version of it, the files land somewhere else, and what names them by their path no longer
            finds them.""",
        quotes = """
            CON, Building Custom Docker Images: “This sets the working directory”; “avoid writing long absolute paths”
            """,
        references = {
            "https://docs.docker.com/reference/dockerfile/#workdir",
            "https://docs.docker.com/reference/build-checks/workdir-relative-path/"
        })
public final class RelativeWorkdir implements DockerfileRule {
    @Override
    public void check(Dockerfile file, Findings out) {
        file.stages().stream()
                .filter(stage -> !stage.root().isFromScratch() && file.escape() == '\\')
                .forEach(stage -> check(stage, out));
    }

    private static void check(Stage stage, Findings out) {
        stage.unanchoredWorkdirs()
                .forEach(workdir -> out.add(workdir.path(), message(stage, workdir))
                        .relating(stage.root().from().image(), "this image sets the directory"));
        // One WORKDIR anchors all of them.
        stage.unanchoredTransfers().stream()
                .limit(1)
                .forEach(transfer -> out.add(transfer.destination(), message(stage, transfer))
                        .relating(stage.root().from().image(), "this image sets the directory"));
    }

    private static String message(Stage stage, Workdir workdir) {
        return "'%s' is joined to whatever directory '%s' sets; write an absolute path, as 'WORKDIR /%s'"
                .formatted(workdir.path(), base(stage), name(workdir));
    }

    private static String message(Stage stage, Transfer transfer) {
        return "'%s' lies in whatever directory '%s' sets, for no WORKDIR comes before this %s; set one, as 'WORKDIR /app'"
                .formatted(transfer.destination(), base(stage), transfer.name());
    }

    private static Text base(Stage stage) {
        return stage.root().base().orElse(stage.root().from().image());
    }

    private static String name(Workdir workdir) {
        String path = workdir.path().value().replaceFirst("^(\\.{1,2}(/|$))+", "");
        return path.isEmpty() ? "app" : path;
    }
}
