package io.github.containerlint.rules.dockerfile;

import static io.github.containerlint.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import io.github.containerlint.dockerfile.instruction.Cmd;
import io.github.containerlint.dockerfile.instruction.Command;
import io.github.containerlint.dockerfile.instruction.ExecForm;
import io.github.containerlint.dockerfile.instruction.ShellForm;
import io.github.containerlint.dockerfile.stage.Step;
import io.github.containerlint.finding.Fix;
import io.github.containerlint.finding.TextEdit;
import io.github.containerlint.project.build.ImageBuild;
import io.github.containerlint.rule.BuildRule;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;
import io.github.containerlint.shell.Placement;
import io.github.containerlint.shell.ShellCommand;
import io.github.containerlint.shell.ShellContext;
import io.github.containerlint.shell.ShellScript;
import io.github.containerlint.source.PathNames;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds images whose command is run by a shell that it does not need. */
@AutoService(Rule.class)
@RuleInfo(
        name = "shell-form-command",
        severity = WARNING,
        since = "0.1.0",
        summary = "CMD or ENTRYPOINT is written without brackets, so that a shell runs it",
        why = """
            The shell form runs `/bin/sh -c` with the text. Whether the shell then stays as the container's first
            process depends on the base image's shell and on the command. Where it stays, it does not hand on the
            SIGTERM of `docker stop`, and the program is killed after ten seconds, in the middle of its work. An image
            without a shell does not start at all, and an ENTRYPOINT in this form takes neither CMD nor the arguments of
            `docker run`.""",
        fix = "Writes the same words as a list, where no shell is needed to read them.",
        byHand = "the words need a shell, are arguments of ENTRYPOINT, or hold a comment",
        fine = {
            "a stage with a SHELL instruction, whose author chose the shell",
            "a shell that is written out: `[\"sh\", \"-c\", \"...\"]`",
            "a command that a later one or a service replaces",
            "HEALTHCHECK and ONBUILD",
            "a Dockerfile for Windows"
        },
        references = {
            "https://docs.docker.com/reference/dockerfile/#shell-and-exec-form",
            "https://docs.docker.com/reference/build-checks/json-args-recommended/"
        })
public final class ShellFormCommand implements BuildRule {
    private static final int LONGEST_QUOTE = 80;

    private static final int LONGEST_SPELT_OUT = 50;

    @Override
    public void check(ImageBuild build, Findings out) {
        Stream.of(build.state().entrypoint(), build.state().cmd())
                .flatMap(Optional::stream)
                .filter(step -> step.shell().isEmpty() && !isForWindows(build))
                .forEach(step -> check(step, isArgument(step, build), build.baseWithoutShell(), out));
    }

    /**
     * Returns true when the escape character is not a backslash: then the Dockerfile is for Windows, and cmd reads the
     * command.
     */
    private static boolean isForWindows(ImageBuild build) {
        return build.dockerfile().escape() != '\\';
    }

    /**
     * Returns true for a {@code CMD} after an {@code ENTRYPOINT} in list form, which gets the shell's words as
     * arguments.
     */
    private static boolean isArgument(Step step, ImageBuild build) {
        return step.instruction() instanceof Cmd
                && build.state().entrypoint().map(Step::instruction).stream()
                        .anyMatch(entrypoint ->
                                entrypoint instanceof Command command && command.command() instanceof ExecForm);
    }

    /** @param shellless the base image without a shell; empty when there is a shell or that is not known */
    private static void check(Step step, boolean argument, Optional<Text> shellless, Findings out) {
        if (step.instruction() instanceof Command command
                && command.command() instanceof ShellForm form
                && form.malformed().isEmpty()) {
            ShellScript script = ShellScript.parse(form.text());
            Optional<String> list = script.plainWords().map(ShellFormCommand::list);
            String fault = argument
                    ? "ENTRYPOINT gets '/bin/sh', '-c' and '%s' as its arguments".formatted(shortened(script.text()))
                    : shellless
                            .map(base -> impossible(script, base))
                            .orElseGet(() -> list.map(words -> plain(script)).orElseGet(() -> needy(script)));
            String cure = list.map(ShellFormCommand::shortened)
                    .orElseGet(() -> argument || shellless.isPresent() ? "as a list" : inShell(script));
            out.add(form, "%s; write %s %s".formatted(fault, command.name(), cure))
                    .fixedBy(list.filter(words -> !argument && hasNoComment(command))
                            .map(words -> fix(form, words)));
        }
    }

    private static String plain(ShellScript script) {
        boolean replaced = last(script)
                .filter(found -> found.placement().wrappers().contains("exec"))
                .isPresent();
        String program = script.plainWords().orElse(List.of()).stream()
                .map(Text::value)
                .filter(word -> !word.equals("exec"))
                .findFirst()
                .orElse("");
        String fault =
                replaced ? "a shell is there only to start '%s'" : "a shell starts '%s' and may keep SIGTERM from it";
        return fault.formatted(PathNames.last(program));
    }

    private static String impossible(ShellScript script, Text base) {
        return "'%s' does not start, because '%s' has no shell".formatted(shortened(script.text()), base);
    }

    private static String needy(ShellScript script) {
        return "'%s' is run by the shell that the image happens to have".formatted(shortened(script.text()));
    }

    /** The cure with a shell: it spells out the command where it is short and has no quotes. */
    private static String inShell(ShellScript script) {
        String text = script.text().value();
        boolean plain = text.length() <= LONGEST_SPELT_OUT && text.chars().noneMatch(one -> "\"\\\n".indexOf(one) >= 0);
        String exec = last(script)
                .filter(ShellFormCommand::canReplaceTheShell)
                .flatMap(ShellCommand::name)
                .map(" with 'exec' before '%s'"::formatted)
                .orElse("");
        return "[\"sh\", \"-c\", \"%s\"]%s".formatted(plain ? text : "...", exec);
    }

    private static Optional<ShellCommand> last(ShellScript script) {
        List<ShellCommand> commands = script.commands(ShellContext.UNKNOWN);
        return commands.isEmpty() ? Optional.empty() : Optional.of(commands.get(commands.size() - 1));
    }

    private static boolean canReplaceTheShell(ShellCommand command) {
        Placement placement = command.placement();
        return !placement.background()
                && !placement.piped()
                && !placement.substituted()
                && !placement.wrappers().contains("exec");
    }

    private static String shortened(CharSequence text) {
        String line = text.toString().replaceAll("\\s+", " ");
        return line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE - 3) + "...";
    }

    private static boolean hasNoComment(Command command) {
        return command.syntax().inner().isEmpty();
    }

    private static Fix fix(ShellForm form, String list) {
        return new Fix("write the command as a list", new TextEdit(form.span(), list));
    }

    private static String list(List<Text> words) {
        return words.stream().map(word -> quoted(word.value())).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String quoted(String word) {
        return '"' + word.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", "\\t") + '"';
    }
}
