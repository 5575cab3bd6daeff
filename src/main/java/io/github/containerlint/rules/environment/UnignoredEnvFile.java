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
            The next `git add .` takes the file along, and whoever can read the repository reads its passwords from then on:
            a file that was pushed once stays in the history. A line in `.gitignore` keeps it out, for everybody who works
            with the project; a `.env.example` without secrets shows what belongs into it.

            It speaks of the `.env` beside a Compose file, once it is there or an example shows a secret that belongs into it,
            and of files of `env_file` that hold a secret or are named after one. Tags and ports are no secrets. `.gitignore` files and `.git/info/exclude` count; what one user
            ignores on all of a machine does not, for others have no such setting.""",
        fix = "Appends the file to the nearest `.gitignore`, or makes one.",
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
                        "this is to be set in '%s', which git would not ignore, and nor would it others; add '.env' to .gitignore before somebody makes them"
                                .formatted(first.name()))
                .about("file " + first.name());
        absent.stream()
                .skip(1)
                .forEach(other -> draft.relating(other, "this is to be set in '%s'".formatted(other.name())));
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
                    ? "this is to be set in '%s', which git would not ignore; add it to .gitignore before somebody makes it"
                    : "'%s' is not there yet, and git would not ignore it; add it to .gitignore before somebody makes it";
        }
        return fault.formatted(file.name());
    }
}
