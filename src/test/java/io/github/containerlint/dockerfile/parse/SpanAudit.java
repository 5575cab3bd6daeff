package io.github.containerlint.dockerfile.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.containerlint.dockerfile.expand.GoText;
import io.github.containerlint.dockerfile.instruction.Arg;
import io.github.containerlint.dockerfile.instruction.Command;
import io.github.containerlint.dockerfile.instruction.CommandLine;
import io.github.containerlint.dockerfile.instruction.Env;
import io.github.containerlint.dockerfile.instruction.ExecForm;
import io.github.containerlint.dockerfile.instruction.Expose;
import io.github.containerlint.dockerfile.instruction.From;
import io.github.containerlint.dockerfile.instruction.Healthcheck;
import io.github.containerlint.dockerfile.instruction.Instruction;
import io.github.containerlint.dockerfile.instruction.Label;
import io.github.containerlint.dockerfile.instruction.Onbuild;
import io.github.containerlint.dockerfile.instruction.Shell;
import io.github.containerlint.dockerfile.instruction.Syntax;
import io.github.containerlint.dockerfile.instruction.Transfer;
import io.github.containerlint.dockerfile.instruction.User;
import io.github.containerlint.dockerfile.instruction.Volume;
import io.github.containerlint.dockerfile.instruction.Workdir;
import io.github.containerlint.dockerfile.stage.Dockerfile;
import io.github.containerlint.source.Located;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Checks the spans of a Dockerfile's parts: each character is in one part, and each part lies within its whole. */
final class SpanAudit {
    /** The text between an instruction's parts, besides white space: escapes that continue lines, and a flag's signs. */
    private static final String SIGNS = "\\`-=\"'";

    private final SourceFile source;
    private final boolean[] owned;
    private final char[] joined;

    private SpanAudit(SourceFile source) {
        this.source = source;
        this.owned = new boolean[source.text().length()];
        this.joined = source.text().toCharArray();
    }

    static void check(Dockerfile file) {
        new SpanAudit(file.source()).audit(file);
    }

    private void audit(Dockerfile file) {
        file.directives().forEach(directive -> own(Text.verbatim(directive.span())));
        file.comments().forEach(comment -> own(Text.verbatim(comment.span())));
        int end = 0;
        for (Instruction instruction : file.instructions()) {
            Span span = instruction.span();
            assertTrue(span.start() >= end, () -> instruction + " overlaps the one before it");
            end = span.end();
            audit(instruction);
        }
        checkGaps();
        assertEquals(source.text(), new String(joined));
        file.problems().forEach(problem -> assertTrue(source.span().contains(problem.span())));
    }

    private void audit(Instruction instruction) {
        Syntax syntax = instruction.syntax();
        own(syntax.keyword());
        syntax.flags().forEach(flag -> own(flag.name()));
        syntax.flags().stream().flatMap(flag -> flag.value().stream()).forEach(this::own);
        own(syntax.arguments());
        syntax.heredocs().forEach(heredoc -> own(Text.verbatim(heredoc.span())));
        inside(instruction.span(), syntax.flags());
        inside(instruction.span(), syntax.heredocs());
        inside(instruction.span(), syntax.inner());
        inside(instruction.span(), List.of(syntax.keyword(), syntax.line(), syntax.arguments()));
        List<Text> parts = parts(instruction).toList();
        inside(instruction.span(), parts);
        parts.forEach(
                part -> assertTrue(part.span().length() >= part.length(), () -> part + " is longer than its span"));
        orderly(parts);
        if (instruction instanceof Onbuild onbuild) {
            inside(instruction.span(), List.of(onbuild.trigger()));
        }
    }

    private static void inside(Span whole, List<? extends Located> parts) {
        parts.forEach(part -> assertTrue(whole.contains(part.span()), () -> part + " lies outside " + whole.text()));
    }

    private static void orderly(List<Text> parts) {
        for (int i = 1; i < parts.size(); i++) {
            Span former = parts.get(i - 1).span();
            Span latter = parts.get(i).span();
            assertTrue(former.end() <= latter.start(), () -> former.text() + " overlaps " + latter.text());
        }
    }

    /** The typed parts, in the order in which they are written. */
    private static Stream<Text> parts(Instruction instruction) {
        if (instruction instanceof From from) {
            return Stream.of(Optional.of(from.image()), from.alias()).flatMap(Optional::stream);
        }
        if (instruction instanceof Command command) {
            return words(command.command());
        }
        if (instruction instanceof Healthcheck check) {
            return check.command().stream().flatMap(SpanAudit::words);
        }
        if (instruction instanceof Transfer transfer) {
            return Stream.concat(transfer.sources().stream(), Stream.of(transfer.destination()));
        }
        if (instruction instanceof Env env) {
            return env.pairs().stream().flatMap(pair -> Stream.of(pair.key(), pair.value()));
        }
        if (instruction instanceof Label label) {
            return label.pairs().stream().flatMap(pair -> Stream.of(pair.key(), pair.value()));
        }
        if (instruction instanceof Arg arg) {
            return arg.definitions().stream()
                    .flatMap(one -> Stream.concat(Stream.of(one.name()), one.value().stream()));
        }
        return lists(instruction);
    }

    private static Stream<Text> lists(Instruction instruction) {
        if (instruction instanceof Expose expose) {
            return expose.ports().stream();
        }
        if (instruction instanceof Volume volume) {
            return volume.paths().stream();
        }
        if (instruction instanceof Shell shell) {
            return shell.words().stream();
        }
        if (instruction instanceof Workdir workdir) {
            return Stream.of(workdir.path());
        }
        return instruction instanceof User user ? Stream.of(user.user()) : Stream.of();
    }

    private static Stream<Text> words(CommandLine line) {
        return line instanceof ExecForm exec ? exec.words().stream() : Stream.of(line.text());
    }

    /** Marks the characters of a part: none may belong to another part, and each must be the file's character at its place. */
    private void own(Text text) {
        for (int i = 0; i < text.length(); i++) {
            Span place = text.span(i, i + 1);
            assertEquals(1, place.length());
            assertTrue(!owned[place.start()], () -> "two parts hold the character at " + place);
            owned[place.start()] = true;
            joined[place.start()] = text.charAt(i);
        }
    }

    private void checkGaps() {
        for (int i = 0; i < owned.length; i++) {
            char c = joined[i];
            int at = i;
            assertTrue(
                    owned[i] || GoText.isSpace(c) || SIGNS.indexOf(c) >= 0,
                    () -> "no part holds '" + c + "' at " + source.span(at, at + 1));
        }
    }
}
