package io.github.containerlint.project;

import io.github.containerlint.compose.Command;
import io.github.containerlint.compose.ConfigScalar;
import io.github.containerlint.dockerfile.CommandLine;
import io.github.containerlint.dockerfile.ExecForm;
import io.github.containerlint.dockerfile.Step;
import io.github.containerlint.source.Located;
import io.github.containerlint.source.RelatedSpan;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * An entrypoint or a command, from the service or from its image.
 *
 * @param words what is run, as far as it is known; a shell form is {@code /bin/sh -c} and its text
 * @param complete whether all words are known
 * @param shellForm whether a shell of the image reads it
 * @param fromService whether the Compose file says it
 */
public record CommandPart(
        List<Text> words,
        boolean complete,
        boolean shellForm,
        boolean fromService,
        Span span,
        List<RelatedSpan> related)
        implements Located {
    public CommandPart {
        words = List.copyOf(words);
        related = List.copyOf(related);
    }

    static CommandPart of(Command command) {
        List<Text> known = command.words().stream()
                .takeWhile(ConfigScalar::isKnown)
                .map(ConfigScalar::text)
                .toList();
        boolean complete = known.size() == command.words().size() && command.isKnown();
        return new CommandPart(known, complete, false, true, command.span(), command.related());
    }

    /** @param step of a CMD or an ENTRYPOINT */
    static CommandPart of(CommandLine line, Step step) {
        if (line instanceof ExecForm exec) {
            return new CommandPart(exec.words(), true, false, false, line.span(), List.of());
        }
        return new CommandPart(shellWords(line, step), step.isForPosixShell(), true, false, line.span(), List.of());
    }

    private static List<Text> shellWords(CommandLine line, Step step) {
        if (!step.isForPosixShell()) {
            return List.of();
        }
        List<Text> words = new ArrayList<>(step.shell());
        if (words.isEmpty()) {
            words.add(Text.opaque("/bin/sh", line.span()));
            words.add(Text.opaque("-c", line.span()));
        }
        words.add(line.text());
        return words;
    }
}
