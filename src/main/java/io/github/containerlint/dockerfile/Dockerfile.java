package io.github.containerlint.dockerfile;

import io.github.containerlint.source.Problem;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Optional;

/**
 * A Dockerfile as BuildKit reads it.
 *
 * @param directives the parser directives at the top
 * @param instructions all of them in their order, ARGs before the first FROM and broken ones taken in
 * @param stages resolved with the arguments the build is given
 * @param comments all of them in their order, those between an instruction's lines taken in; directives are none
 * @param problems why it cannot be built; one line each
 */
public record Dockerfile(
        SourceFile source,
        List<Directive> directives,
        List<Instruction> instructions,
        List<Stage> stages,
        List<Comment> comments,
        List<Problem> problems) {
    public Dockerfile {
        directives = List.copyOf(directives);
        instructions = List.copyOf(instructions);
        stages = List.copyOf(stages);
        comments = List.copyOf(comments);
        problems = List.copyOf(problems);
    }

    /** The same file, its variables and stages resolved with what a build is given. */
    public Dockerfile with(BuildArgs args) {
        throw new UnsupportedOperationException(args.toString());
    }

    /** The stage that a build's target names: by its name, whatever its case, or by its number. */
    public Optional<Stage> stage(String target) {
        throw new UnsupportedOperationException(target);
    }

    /** The stage that is built where no target is given. */
    public Optional<Stage> lastStage() {
        return stages.isEmpty() ? Optional.empty() : Optional.of(stages.get(stages.size() - 1));
    }

    /** The directive's value: of {@code syntax}, {@code escape} or {@code check}. */
    public Optional<Text> directive(String name) {
        return directives.stream()
                .filter(directive -> directive.is(name))
                .map(Directive::value)
                .findFirst();
    }

    /** The ARGs before the first FROM, which FROMs may use. */
    public List<Arg> globalArgs() {
        return instructions.stream()
                .takeWhile(instruction -> !(instruction instanceof From))
                .filter(Arg.class::isInstance)
                .map(Arg.class::cast)
                .toList();
    }
}
