package io.github.containerlint.rules.environment;

import static io.github.containerlint.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import io.github.containerlint.git.GitStatus;
import io.github.containerlint.project.Project;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.ProjectRule;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;

/** Finds files of Compose secrets that git keeps. */
@AutoService(Rule.class)
@RuleInfo(
        name = "committed-secret-file",
        severity = WARNING,
        since = "0.1.0",
        summary = "The file of a Compose secret is under version control",
        why = """
            A secret of Compose stays out of the environment and out of the image. But where its file is committed, all
            people who can read the repository can read the secret. Deleting the file does not help, because the history
            keeps it; so the secret itself must be changed. `git rm --cached` takes the file out of the repository and
            leaves it on the disk; where the deployment keeps its secrets elsewhere, `environment` or `external` take
            them from there.""",
        byHand = "git must drop the file, and the secret must be changed",
        fine = {
            "templates such as `db_password.txt.example`",
            "certificates and public keys, and empty files",
            "values that only ask for a secret, such as `changeme`"
        },
        references = {
            "https://docs.docker.com/reference/compose-file/secrets/",
            "https://docs.docker.com/compose/how-tos/use-secrets/",
            "https://docs.github.com/authentication/keeping-your-account-and-data-secure/removing-sensitive-data-from-a-repository"
        })
public final class CommittedSecretFile implements ProjectRule {
    @Override
    public void check(Project project, Findings out) {
        GitStatus git = project.git();
        SecretFile.of(project).stream()
                .filter(file -> file.givesAway() && git.isCommitted(file.path()))
                .forEach(file -> {
                    Findings.Draft draft =
                            out.add(file, message(file)).about(file.secret().subject());
                    file.others().forEach(other -> draft.relating(other, "taken from it too"));
                });
    }

    private static String message(SecretFile file) {
        return "the secret '%s' lies in git with '%s'; run 'git rm --cached %s', add it to .gitignore and change the secret, because the history keeps it"
                .formatted(file.secret().name(), file.mention(), file.name());
    }
}
