package io.github.containerlint.project.command;

import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.compose.model.Command;
import io.github.containerlint.dockerfile.instruction.CommandLine;
import io.github.containerlint.dockerfile.instruction.ExecForm;
import io.github.containerlint.dockerfile.stage.Step;
import io.github.containerlint.source.Located;
import io.github.containerlint.source.RelatedSpan;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * An entrypoint or a command, from the service or from its image.
 *
 * @param words the known words; a shell form is {@code /bin/sh -c} and its text
 * @param complete true when all words are known
 * @param shellForm true when a shell of the image reads it
 * @param fromService true when the Compose file declares it
 */
@API(status = Status.EXPERIMENTAL)
public record DeclaredCommand(
        List<Text> words,
        boolean complete,
        boolean shellForm,
        boolean fromService,
        Span span,
        List<RelatedSpan> related)
        implements Located {
    public DeclaredCommand {
        words = List.copyOf(words);
        related = List.copyOf(related);
    }

    static DeclaredCommand of(Command command) {
        List<Text> known = command.words().stream()
                .takeWhile(ConfigScalar::isKnown)
                .map(ConfigScalar::text)
                .toList();
        boolean complete = known.size() == command.words().size() && command.isKnown();
        return new DeclaredCommand(known, complete, false, true, command.span(), command.related());
    }

    /** @param step the step of a {@code CMD} or an {@code ENTRYPOINT} */
    static DeclaredCommand of(CommandLine line, Step step) {
        if (line instanceof ExecForm exec) {
            return new DeclaredCommand(exec.words(), true, false, false, line.span(), List.of());
        }
        return new DeclaredCommand(shellWords(line, step), step.isForPosixShell(), true, false, line.span(), List.of());
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
