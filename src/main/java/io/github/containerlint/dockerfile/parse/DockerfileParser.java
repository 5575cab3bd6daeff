package io.github.containerlint.dockerfile.parse;

import io.github.containerlint.dockerfile.expand.GoText;
import io.github.containerlint.dockerfile.instruction.Arg;
import io.github.containerlint.dockerfile.instruction.Comment;
import io.github.containerlint.dockerfile.instruction.Directive;
import io.github.containerlint.dockerfile.instruction.From;
import io.github.containerlint.dockerfile.instruction.Instruction;
import io.github.containerlint.dockerfile.instruction.Syntax;
import io.github.containerlint.dockerfile.instruction.Unknown;
import io.github.containerlint.dockerfile.stage.BuildArgs;
import io.github.containerlint.dockerfile.stage.Dockerfile;
import io.github.containerlint.source.Problem;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads Dockerfiles as BuildKit does, and continues where BuildKit stops.
 *
 * @see <a href="https://docs.docker.com/reference/dockerfile/">Dockerfile reference</a>
 */
public final class DockerfileParser {
    private final SourceFile source;
    private final SourceLines lines;
    private final List<Problem> problems = new ArrayList<>();
    private final DirectiveReader directives = new DirectiveReader(problems);
    private final List<Instruction> instructions = new ArrayList<>();
    private final List<Comment> comments = new ArrayList<>();
    private List<Comment> leading = new ArrayList<>();

    private DockerfileParser(SourceFile source) {
        this.source = source;
        this.lines = new SourceLines(source);
        problems.addAll(source.problems());
    }

    /** Reads the file with no build arguments given. Never throws: problems are part of the result. */
    public static Dockerfile parse(SourceFile source) {
        return new DockerfileParser(source).read();
    }

    private Dockerfile read() {
        while (lines.hasNext()) {
            Span line = lines.next();
            int begin = GoText.skipSpace(line.text(), 0);
            if (begin < line.length()) {
                read(line.slice(begin, line.length()));
            }
        }
        checkOrder();
        return new Dockerfile(
                source, directives.directives(), instructions, comments, problems, directives.escape(), BuildArgs.NONE);
    }

    /**
     * Reads a directive, a comment or an instruction that begins in this line.
     *
     * @param line without white space before it; not empty
     */
    private void read(Span line) {
        Optional<Directive> directive = directives.read(line);
        if (directive.isPresent()) {
            return;
        }
        if (line.text().charAt(0) == '#') {
            addComment(JoinedLine.comment(line, 0));
            return;
        }
        char escape = directives.escape();
        JoinedLine joined = JoinedLine.read(line, lines, escape);
        Syntax syntax = new SyntaxReader(lines, problems).read(joined, leading);
        instructions.add(new InstructionReader(escape, problems).read(syntax));
        comments.addAll(joined.comments());
        leading = new ArrayList<>();
    }

    private void addComment(Comment comment) {
        comments.add(comment);
        if (comment.text().length() == 0) {
            leading = new ArrayList<>();
        } else {
            leading.add(comment);
        }
    }

    private void checkOrder() {
        Optional<Instruction> from =
                instructions.stream().filter(From.class::isInstance).findFirst();
        if (from.isEmpty()) {
            checkMissingFrom();
            return;
        }
        instructions.stream()
                .takeWhile(instruction -> instruction != from.get())
                .filter(instruction -> !(instruction instanceof Arg) && !(instruction instanceof Unknown))
                .findFirst()
                .ifPresent(early -> problems.add(new Problem(
                        early.keyword().span(),
                        "'%s' stands before the first FROM, where only ARG is allowed; move it below"
                                .formatted(early.name()))));
    }

    /** Reports a missing FROM, unless another problem explains it: a misspelt FROM or a file that could not be read. */
    private void checkMissingFrom() {
        boolean misspelt = instructions.stream()
                .filter(Unknown.class::isInstance)
                .anyMatch(unknown ->
                        Keywords.meant(unknown.keyword()).filter("FROM"::equals).isPresent());
        if (misspelt || !source.problems().isEmpty()) {
            return;
        }
        Span where = instructions.isEmpty()
                ? source.start()
                : instructions.get(0).keyword().span();
        problems.add(
                new Problem(where, "there is no FROM, so the build has no base image; begin with 'FROM image:tag'"));
    }
}
