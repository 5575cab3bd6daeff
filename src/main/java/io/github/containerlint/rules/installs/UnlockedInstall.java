package io.github.containerlint.rules.installs;

import static io.github.containerlint.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import io.github.containerlint.finding.Fix;
import io.github.containerlint.project.build.ImageBuild;
import io.github.containerlint.rule.BuildRule;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;
import java.util.Optional;

/** Finds installs that may not use the versions of the project's lock file. */
@AutoService(Rule.class)
@RuleInfo(
        name = "unlocked-install",
        severity = WARNING,
        since = "0.1.0",
        summary = "An install does not keep to the lock file",
        why = """
            The lock file holds the versions with which the project was tested. `uv sync`, `npm install`, `yarn install`
            and `pnpm install` bring it up to date where the manifest asks for other versions. They do so inside of the
            image, where the change is not seen: the container then runs versions that are in no commit, and the next
            build may install others. The strict forms end the build instead. Where no lock file reaches the image, each
            build takes the newest versions that the manifest allows.""",
        fix =
                "Adds `--locked` to `uv sync` and turns a bare `npm install` into `npm ci`, where the lock file is in the image"
                        + " and no other manifest has a say.",
        byHand = "another manifest has a say, or the lock file does not reach the image",
        fine = {
            "an install of a project that has no lock file, except for Poetry",
            "Yarn 2 and pnpm where the variable CI is set: they keep to the lock file by themselves",
            "a project that asks for it: `--no-frozen-lockfile`, `--offline`, a setting in `.npmrc` or `.yarnrc.yml`",
            "an install that runs on a condition, or in a stage that the image takes nothing from"
        },
        references = {
            "https://docs.astral.sh/uv/concepts/projects/sync/",
            "https://docs.npmjs.com/cli/v10/commands/npm-ci/",
            "https://pnpm.io/cli/install",
            "https://python-poetry.org/docs/basic-usage/"
        })
public final class UnlockedInstall implements BuildRule {
    @Override
    public void check(ImageBuild build, Findings out) {
        for (UnlockedCall install : UnlockedCalls.of(build)) {
            Findings.Draft draft = out.add(install, message(install)).about(build.title());
            install.keptOutBy().ifPresent(line -> draft.relating(line, "this line keeps it out"));
            draft.fixedBy(install.edit().map(edit -> new Fix("keep to " + install.lock(), edit)));
        }
    }

    private static String message(UnlockedCall install) {
        Optional<String> strict = install.strict();
        String and = strict.map(order -> " and " + order).orElse("");
        return switch (install.fault()) {
            case CHANGEABLE ->
                "'%s' changes %s where %s does not fit it, and installs versions that were not tested; %s"
                        .formatted(install.call(), install.lock(), install.manifest(), strict.orElse("lock it"));
            case NOT_COPIED ->
                "'%s' picks versions anew at each build, because %s is not copied with %s; copy it too%s"
                        .formatted(install.call(), install.lock(), install.manifest(), and);
            case KEPT_OUT ->
                "'%s' picks versions anew at each build, because the ignore file keeps %s out; let it in%s"
                        .formatted(install.call(), install.lock(), and);
            case ABSENT ->
                "'%s' picks versions anew at each build, because there is no %s beside %s; run 'poetry lock' and copy what it writes"
                        .formatted(install.call(), install.lock(), install.manifest());
        };
    }
}
