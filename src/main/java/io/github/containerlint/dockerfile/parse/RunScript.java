package io.github.containerlint.dockerfile.parse;

import io.github.containerlint.dockerfile.instruction.CommandLine;
import io.github.containerlint.dockerfile.instruction.Heredoc;
import io.github.containerlint.dockerfile.instruction.ShellForm;
import io.github.containerlint.dockerfile.instruction.Syntax;
import io.github.containerlint.facts.ProgramKind;
import io.github.containerlint.source.Text;
import java.util.Optional;
import java.util.regex.Pattern;

/** Builds the text that the shell of a RUN reads. */
final class RunScript {
    private static final Pattern SHELL_LINE = Pattern.compile(
            "#!\\s*(?:\\S*/env\\s+(?:-S\\s+)?)?(?:\\S*/)?" + ProgramKind.SHELL.pattern() + "(?:\\s.*)?");

    private RunScript() {}

    static Optional<Text> of(Syntax syntax, CommandLine command) {
        if (!(command instanceof ShellForm form)) {
            return Optional.empty();
        }
        if (syntax.heredocs().isEmpty()) {
            return Optional.of(form.text());
        }
        if (HeredocOperator.of(form.text()).isPresent()) {
            return Optional.of(syntax.heredocs().get(0).body()).filter(RunScript::isForShell);
        }
        Text.Builder script = Text.builder(syntax.span()).append(form.text());
        for (Heredoc heredoc : syntax.heredocs()) {
            script.append("\n", heredoc.span().atStart()).append(Text.verbatim(heredoc.span()));
        }
        return Optional.of(script.build());
    }

    private static boolean isForShell(Text body) {
        String first = body.value().lines().findFirst().orElse("");
        return !first.startsWith("#!") || SHELL_LINE.matcher(first).matches();
    }
}
