package io.github.containerlint.rules.dockerfile;

import static io.github.containerlint.finding.Severity.ERROR;

import com.google.auto.service.AutoService;
import io.github.containerlint.dockerfile.instruction.Command;
import io.github.containerlint.dockerfile.instruction.CommandLine;
import io.github.containerlint.dockerfile.instruction.Healthcheck;
import io.github.containerlint.dockerfile.instruction.Instruction;
import io.github.containerlint.dockerfile.instruction.MalformedExec;
import io.github.containerlint.dockerfile.instruction.Onbuild;
import io.github.containerlint.dockerfile.instruction.ShellForm;
import io.github.containerlint.dockerfile.stage.Dockerfile;
import io.github.containerlint.rule.DockerfileRule;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds lists that are not valid JSON, so that a shell runs them together with the brackets. */
@AutoService(Rule.class)
@RuleInfo(
        name = "malformed-exec-form",
        severity = ERROR,
        since = "0.1.0",
        summary = "A command in brackets is not the JSON array that it was meant to be, and goes to a shell",
        why = """
            The list format is JSON: words in double quotes, with commas between them. Docker does not complain about a
            list that is not JSON. It takes the text for the shell form, and the shell looks for a program whose name
            begins with a bracket. The image builds, and the container ends at once with an error such as `[: not
            found`.""",
        byHand = "where each word of the list begins and ends is not certain",
        fine = {
            "a command of the shell that begins with a bracket, such as `[ -f ready ] && run`",
            "a list that is spread over several lines"
        },
        references = "https://docs.docker.com/reference/dockerfile/#exec-form")
public final class MalformedExecForm implements DockerfileRule {
    private static final int LONGEST_QUOTE = 40;

    /** Matches text that a shell reads as more than a word. */
    private static final Pattern OPERATOR = Pattern.compile("[;&|<>]|[0-9]>");

    @Override
    public void check(Dockerfile file, Findings out) {
        file.instructions()
                .forEach(instruction -> commandOf(instruction)
                        .flatMap(MalformedExecForm::faultOf)
                        .ifPresent(fault -> out.add(fault, message(fault)).about(instruction.name())));
    }

    private static Optional<CommandLine> commandOf(Instruction instruction) {
        if (instruction instanceof Onbuild onbuild) {
            return commandOf(onbuild.trigger());
        }
        if (instruction instanceof Healthcheck healthcheck) {
            return healthcheck.command();
        }
        return instruction instanceof Command command ? Optional.of(command.command()) : Optional.empty();
    }

    private static Optional<MalformedExec> faultOf(CommandLine command) {
        return command instanceof ShellForm form ? form.malformed() : Optional.empty();
    }

    private static String message(MalformedExec malformed) {
        String at = malformed.span().text().strip();
        return switch (malformed.fault()) {
            case WRONG_QUOTES ->
                said("the list uses %s as quotes, which JSON does not allow".formatted(at), "write \" in its place");
            case UNQUOTED_WORD -> said("the word that begins with '%s' has no quotes".formatted(at), "write \"...\"");
            case TRAILING_COMMA -> said("a comma stands before the end of the list", "delete it");
            case TRAILING_SEMICOLON -> said("';' stands before the end of the list", "remove it");
            case SEMICOLON_FOR_COMMA -> said("';' stands between two words of the list", "write ',' in its place");
            case MISSING_COMMA -> said("two words of the list have no comma between them", "write one here");
            case MISSING_BRACKET -> said("the list is not closed", "write ']' behind its last word");
            case MISSING_QUOTE -> said("the quote that begins here is not closed", "write \" behind the word");
            case BAD_ESCAPE -> said("'%s' means nothing in a list".formatted(at), "write each backslash twice");
            case TRAILING_TEXT ->
                said("'%s' stands behind the end of the list".formatted(shortened(at)), whereTo(malformed, at));
        };
    }

    /** The cure for text after the list: operators and comments have no effect inside of it. */
    private static String whereTo(MalformedExec malformed, String trailing) {
        if (malformed.isStrayPunctuation()) {
            return "remove it";
        }
        if (trailing.startsWith("#")) {
            return "put this comment on a line of its own";
        }
        return OPERATOR.matcher(trailing).lookingAt()
                ? "write [\"sh\", \"-c\", \"...\"] with the whole command in it"
                : "put it into the list";
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE - 3) + "...";
    }

    private static String said(String fault, String cure) {
        return "%s, so that a shell gets the brackets to run; %s".formatted(fault, cure);
    }
}
