package io.github.containerlint.rules.dockerfile;

import static io.github.containerlint.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import io.github.containerlint.dockerfile.stage.Dockerfile;
import io.github.containerlint.dockerfile.stage.Stage;
import io.github.containerlint.rule.DockerfileRule;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;
import io.github.containerlint.source.Text;
import java.util.Optional;

/** Finds stages with the name of an earlier stage. */
@AutoService(Rule.class)
@RuleInfo(
        name = "duplicate-stage-name",
        severity = WARNING,
        since = "0.1.0",
        summary = "Two stages of a Dockerfile have one name",
        why = """
            Where two stages have one name, each use of the name means one of them: a target and a `COPY --from` mean
            the last one, a `FROM` means the last one above it. The other stage can be reached only by its number, and
            moving a stage changes what is built. The case of the letters makes no difference.""",
        byHand = "which of the two stages each use means is not known",
        fine = {"a stage that is named by its number"},
        references = "https://docs.docker.com/reference/build-checks/duplicate-stage-name/")
public final class DuplicateStageName implements DockerfileRule {
    @Override
    public void check(Dockerfile file, Findings out) {
        file.stages()
                .forEach(stage -> stage.name()
                        .ifPresent(name -> firstOfName(file, name)
                                .filter(first -> first.index() < stage.index())
                                .ifPresent(first -> out.add(name, message(name, first))
                                        .about(file.source().path())
                                        .relating(first.name().orElseThrow(), "the first stage of that name"))));
    }

    private static Optional<Stage> firstOfName(Dockerfile file, Text name) {
        return file.stages().stream()
                .filter(stage -> stage.isNamed(name.value()))
                .findFirst();
    }

    private static String message(Text name, Stage first) {
        return "stage '%s' has the name of the stage 'FROM %s' above it; give it a name of its own"
                .formatted(name, first.from().image());
    }
}
