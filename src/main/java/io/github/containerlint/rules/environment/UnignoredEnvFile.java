package io.github.containerlint.rules.environment;

import static io.github.containerlint.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import io.github.containerlint.finding.Fix;
import io.github.containerlint.git.GitStatus;
import io.github.containerlint.project.Project;
import io.github.containerlint.project.environment.EnvironmentFile;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.ProjectRule;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;
import java.util.List;

/** Finds env files with secrets that the next commit may include. */
@AutoService(Rule.class)
@RuleInfo(
        name = "unignored-env-file",
        severity = WARNING,
        since = "0.1.0",
        summary = "Git does not ignore an env file that is meant for secrets",
        why = """
            The next `git add .` adds the file, and from then on all people who can read the repository can read its
            passwords: a file that was pushed once stays in the history. A line in `.gitignore` keeps it out for all
            developers of the project; a `.env.example` without secrets shows what belongs in it.

            The rule reports the `.env` beside a Compose file, where the file exists or an example shows a secret that
            belongs in it, and files of `env_file` that hold a secret or are named after one. Tags and ports are no
            secrets. `.gitignore` files and `.git/info/exclude` count. A setting with which one user ignores files on a
            whole machine does not count, because other developers do not have it.""",
        fix = "Appends the file to the nearest `.gitignore`, or makes one.",
        byHand = "the line belongs in several files, or .gitignore cannot be written",
        fine = {
            "a file that `.gitignore` or `.git/info/exclude` covers in any spelling",
            "a `.env` that holds tags and ports alone",
            "a file that git keeps already, which `committed-env-file` looks at",
            "a directory that is no git work tree"
        },
        references = {
            "https://git-scm.com/docs/gitignore",
            "https://docs.docker.com/compose/how-tos/environment-variables/best-practices/"
        })
public final class UnignoredEnvFile implements ProjectRule {
    @Override
    public void check(Project project, Findings out) {
        List<EnvironmentFile> exposed = project.envFiles().stream()
                .filter(EnvironmentFile::isForSecrets)
                .filter(file -> project.git().isExposed(file.path()))
                .toList();
        exposed.stream().filter(file -> !isToBeMade(file)).forEach(file -> report(file, project.git(), out));
        List<EnvironmentFile> absent =
                exposed.stream().filter(UnignoredEnvFile::isToBeMade).toList();
        if (absent.size() > 1) {
            several(absent, out);
        } else {
            absent.forEach(file -> report(file, project.git(), out));
        }
    }

    private static void several(List<EnvironmentFile> absent, Findings out) {
        EnvironmentFile first = absent.get(0);
        Findings.Draft draft = out.add(
                        first,
                        "this must be set in '%s', which git does not ignore, and neither does it ignore the other '.env' files; add '.env' to .gitignore before they are made"
                                .formatted(first.name()))
                .about("file " + first.name());
        absent.stream()
                .skip(1)
                .forEach(other -> draft.relating(other, "this must be set in '%s'".formatted(other.name())));
    }

    /**
     * Returns true for a {@code .env} that does not exist yet: one line in .gitignore covers all of them, so they are
     * one fault.
     */
    private static boolean isToBeMade(EnvironmentFile file) {
        return file.content().isEmpty() && file.mentions().isEmpty();
    }

    private static Findings.Draft report(EnvironmentFile file, GitStatus git, Findings out) {
        Findings.Draft draft = out.add(file, message(file))
                .about("file " + file.name())
                .fixedBy(git.ignoring(file.path())
                        .map(edit -> new Fix("have git ignore '%s'".formatted(file.name()), edit)));
        file.content().ifPresent(content -> draft.concealing(content.source().span()));
        return draft;
    }

    private static String message(EnvironmentFile file) {
        String fault = "git does not ignore '%s', and the next 'git add' may take it along; add it to .gitignore";
        if (file.content().isEmpty()) {
            fault = file.mentions().isEmpty()
                    ? "this must be set in '%s', which git does not ignore; add it to .gitignore before it is made"
                    : "'%s' is not there yet, and git does not ignore it; add it to .gitignore before it is made";
        }
        return fault.formatted(file.name());
    }
}
