package io.github.containerlint.rules.context;

import com.google.auto.service.AutoService;
import io.github.containerlint.dockerignore.IgnorePattern;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.project.build.ImageBuild;
import io.github.containerlint.rule.BuildRule;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;
import io.github.containerlint.source.Text;

/** Finds comments that Docker reads as a part of a pattern. */
@AutoService(Rule.class)
@RuleInfo(
        name = "dockerignore-trailing-comment",
        severity = Severity.WARNING,
        since = "0.1.0",
        summary = "A comment behind a pattern is a part of the pattern",
        why = """
            In an ignore file only a line that begins with `#` is a comment. Behind a pattern a comment is a part of the
            pattern. Such a line matches nothing, and the files that it should keep out are sent.""",
        byHand = "the pattern then takes effect, and may keep out what is needed",
        fine = {"a line that begins with `#`", "a pattern for a file whose name holds ` #`"},
        references = {"https://docs.docker.com/build/concepts/context/#dockerignore-files"})
public final class DockerignoreTrailingComment implements BuildRule {
    @Override
    public void check(ImageBuild build, Findings out) {
        build.files()
                .ifPresent(files -> files.ignoreFile().stream()
                        .flatMap(file -> file.patterns().stream())
                        .filter(pattern -> !files.has(pattern.cleaned()))
                        .forEach(pattern -> pattern.trailingComment()
                                .ifPresent(comment -> out.add(comment, message(comment, pattern))
                                        .about(pattern.span().file().path()))));
    }

    private static String message(Text comment, IgnorePattern pattern) {
        return "'%s' is read as a part of the pattern, which then matches nothing; put it on a line of its own"
                .formatted(comment);
    }
}
