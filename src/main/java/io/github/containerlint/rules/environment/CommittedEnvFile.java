package io.github.containerlint.rules.environment;

import static io.github.containerlint.finding.Severity.ERROR;

import com.google.auto.service.AutoService;
import io.github.containerlint.dotenv.DotenvEntry;
import io.github.containerlint.git.GitStatus;
import io.github.containerlint.project.Project;
import io.github.containerlint.project.environment.EnvironmentFile;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.ProjectRule;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;
import java.util.List;

/** Finds secrets in env files that git keeps. */
@AutoService(Rule.class)
@RuleInfo(
        name = "committed-env-file",
        severity = ERROR,
        since = "0.1.0",
        summary = "An env file with a secret is under version control",
        why = """
            All people who can read the repository can read the secret, now and in later years, and so can every fork,
            backup and build server. Deleting the file does not help, because the history keeps it; so the secret itself
            must be changed. `git rm --cached` takes the file out of the repository and leaves it on the disk,
            `.gitignore` keeps it out. Compose starts no service where a file of `env_file` is missing. An example
            beside it, such as `.env.example`, is therefore part of the cure: other developers copy it and put their own
            values in.

            A variable counts as a secret by the last word of its name, as in `DB_PASSWORD`, `JWT_SECRET` or `API_KEY`.
            Values are never shown.""",
        byHand = "git must drop the file, and the secret must be changed",
        fine = {
            "a file that is there to be copied, such as `.env.example`",
            "values that only ask for a secret, such as `changeme` and `<your password>`",
            "a file without a secret: tags, ports and switches",
            "a project without a git repository, or with one that cannot be read"
        },
        references = {
            "https://docs.docker.com/compose/how-tos/environment-variables/best-practices/",
            "https://docs.github.com/authentication/keeping-your-account-and-data-secure/removing-sensitive-data-from-a-repository"
        })
public final class CommittedEnvFile implements ProjectRule {
    @Override
    public void check(Project project, Findings out) {
        GitStatus git = project.git();
        project.envFiles().stream()
                .filter(file -> git.isCommitted(file.path()))
                .filter(file -> !file.chosenSecrets().isEmpty())
                .forEach(file -> report(file, out));
    }

    private static void report(EnvironmentFile file, Findings out) {
        List<DotenvEntry> chosen = file.chosenSecrets();
        Findings.Draft draft =
                out.add(chosen.get(0).name(), message(file, chosen.get(0))).about("file " + file.name());
        chosen.stream().skip(1).forEach(entry -> draft.relating(entry.name(), "so does the value of this"));
        file.secretValues().forEach(draft::concealing);
    }

    private static String message(EnvironmentFile file, DotenvEntry secret) {
        String example = file.example()
                .map("'%s' shows what it needs: "::formatted)
                .orElseGet(() -> "copy it to '%s.example' without the secret, then ".formatted(file.name()));
        return "the value of '%s' lies in git with '%s'; %srun 'git rm --cached %s', add it to .gitignore and change the secret, because the history keeps it"
                .formatted(secret.name(), file.name(), example, file.name());
    }
}
