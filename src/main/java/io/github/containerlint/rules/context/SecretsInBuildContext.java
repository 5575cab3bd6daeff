package io.github.containerlint.rules.context;

import static io.github.containerlint.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import io.github.containerlint.finding.Fix;
import io.github.containerlint.project.Project;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.ProjectRule;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;

/** Finds copies of whole directories that take secrets along. */
@AutoService(Rule.class)
@RuleInfo(
        name = "secrets-in-build-context",
        severity = WARNING,
        since = "0.1.0",
        summary = "A COPY of a whole directory takes files for secrets into the build",
        why = """
            A file that a COPY takes is in a layer. All users who can pull the image or reach the build cache can read
            it, and a later `rm` does not take it out again. Compose gives the variables and secrets to the container
            when it starts: the image does not need the files. A line in `.dockerignore` keeps them out. Its patterns
            begin at the top of the context: `.env` leaves `backend/.env` in, `**/.env` does not.""",
        fix = "Appends the pattern to the ignore file.",
        byHand = "a line takes the file in again, or no ignore file can be extended",
        fine = {
            "`.env.example` and other files that are there to be copied",
            "a `.env` without a secret",
            "a COPY that names its files",
            "a stage that the image takes nothing from"
        },
        references = {
            "https://docs.docker.com/build/concepts/context/#dockerignore-files",
            "https://docs.docker.com/build/building/secrets/"
        })
public final class SecretsInBuildContext implements ProjectRule {
    @Override
    public void check(Project project, Findings out) {
        for (ContextSecret sent : ContextSecrets.of(project)) {
            Findings.Draft draft = out.add(sent.sources().get(0), message(sent))
                    .about(sent.build().title())
                    .distinguishedBy(sent.path() + " by " + sent.ignoreFile())
                    .fixedBy(sent.extensible()
                            .map(file -> new Fix("exclude '%s'".formatted(sent.path()), file.append(sent.path()))));
            sent.readmittedBy().ifPresent(line -> draft.relating(line, "this line takes it in again"));
            sent.sources().stream().skip(1).forEach(other -> draft.relating(other, "and here"));
            sent.mentions().forEach(mention -> draft.relating(mention, "Compose reads it from here"));
        }
    }

    private static String message(ContextSecret sent) {
        String cure = sent.readmittedBy()
                .map(line -> "remove '%s' from %s".formatted(line.text(), sent.ignoreFile()))
                .orElseGet(() -> "add '%s' to %s".formatted(sent.path(), sent.ignoreFile()));
        return "'%s' takes %s, which is for secrets, into the build; %s"
                .formatted(sent.sources().get(0).value(), sent.path(), cure);
    }
}
