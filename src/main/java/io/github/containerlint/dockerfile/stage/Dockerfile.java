package io.github.containerlint.dockerfile.stage;

import io.github.containerlint.dockerfile.instruction.Arg;
import io.github.containerlint.dockerfile.instruction.Comment;
import io.github.containerlint.dockerfile.instruction.Directive;
import io.github.containerlint.dockerfile.instruction.From;
import io.github.containerlint.dockerfile.instruction.Instruction;
import io.github.containerlint.dockerfile.instruction.Onbuild;
import io.github.containerlint.source.Problem;
import io.github.containerlint.source.Remark;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.Text;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** A Dockerfile as BuildKit reads it, with its stages resolved for the arguments of one build. */
@API(status = Status.EXPERIMENTAL)
public final class Dockerfile {
    private final SourceFile source;
    private final List<Directive> directives;
    private final List<Instruction> instructions;
    private final List<Comment> comments;
    private final List<Problem> syntaxProblems;
    private final char escape;
    private final List<Stage> stages;
    private final List<Problem> problems;

    public Dockerfile(
            SourceFile source,
            List<Directive> directives,
            List<Instruction> instructions,
            List<Comment> comments,
            List<Problem> syntaxProblems,
            char escape,
            BuildArgs args) {
        this.source = source;
        this.directives = List.copyOf(directives);
        this.instructions = List.copyOf(instructions);
        this.comments = List.copyOf(comments);
        this.syntaxProblems = List.copyOf(syntaxProblems);
        this.escape = escape;
        StageResolver resolver = new StageResolver(this.instructions, escape, args);
        this.stages = resolver.stages();
        this.problems = Stream.concat(this.syntaxProblems.stream(), resolver.problems().stream())
                .sorted(Comparator.comparingInt(problem -> problem.span().start()))
                .toList();
    }

    /** The same file with its variables and stages resolved for other build arguments. */
    public Dockerfile with(BuildArgs args) {
        return new Dockerfile(source, directives, instructions, comments, syntaxProblems, escape, args);
    }

    public SourceFile source() {
        return source;
    }

    /** The parser directives at the top of the file. */
    public List<Directive> directives() {
        return directives;
    }

    /** The value of the directive {@code syntax}, {@code escape} or {@code check}. */
    public Optional<Text> directive(String name) {
        return directives.stream()
                .filter(directive -> directive.is(name))
                .map(Directive::value)
                .findFirst();
    }

    /** The character that escapes other characters and continues lines. */
    public char escape() {
        return escape;
    }

    /** All instructions in their order, with ARGs before the first FROM and broken instructions. */
    public List<Instruction> instructions() {
        return instructions;
    }

    /** All comments in their order, also those between an instruction's lines; directives are not among them. */
    public List<Comment> comments() {
        return comments;
    }

    /** The comments with the instructions that they stand in or before, in their order. */
    public List<Remark> remarks() {
        return Remark.of(
                comments.stream().map(Comment::span).toList(),
                instructions.stream().map(Instruction::span).toList());
    }

    /** The reasons why the file cannot be built, in the order of the text. */
    public List<Problem> problems() {
        return problems;
    }

    /** The problems of the text, which do not depend on build arguments. */
    public List<Problem> syntaxProblems() {
        return syntaxProblems;
    }

    public List<Stage> stages() {
        return stages;
    }

    /** The stage that is built where no target is given. */
    public Optional<Stage> lastStage() {
        return stages.isEmpty() ? Optional.empty() : Optional.of(stages.get(stages.size() - 1));
    }

    /**
     * The stage that a target or {@code --from} of this text means: the last one of this name, in capital or small
     * letters, or the one of this number. Empty when {@code --from} means an image or a named context.
     *
     * <p>For {@code --from} it may be the stage that asks, or a later one: Docker then refuses to build.
     */
    public Optional<Stage> stage(String name) {
        Optional<Stage> named =
                stages.stream().filter(stage -> stage.isNamed(name)).reduce((first, last) -> last);
        if (named.isPresent() || !name.matches("[0-9]{1,6}")) {
            return named;
        }
        int index = Integer.parseInt(name);
        return index < stages.size() ? Optional.of(stages.get(index)) : Optional.empty();
    }

    /** Whether Docker's own builder reads the file, and no other builder that {@code # syntax=} names. */
    public boolean isInDockersOwnSyntax() {
        return directive("syntax")
                .map(Text::value)
                .map(image -> image.matches("(docker\\.io/)?docker/dockerfile(-upstream)?([:@].*)?"))
                .orElse(true);
    }

    /** The names of all ARGs, also of those in ONBUILD, sorted. */
    public Set<String> declaredArgs() {
        return instructions.stream()
                .map(instruction -> instruction instanceof Onbuild onbuild ? onbuild.trigger() : instruction)
                .filter(Arg.class::isInstance)
                .flatMap(arg -> ((Arg) arg).definitions().stream())
                .map(definition -> definition.name().value())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether a build can set an argument of this name: the file declares it, or the builder predefines it. */
    public boolean takes(String arg) {
        return Arguments.isPredefined(arg) || declaredArgs().contains(arg);
    }

    /**
     * The places where a COPY or a RUN takes files from its own stage or from a later one, which Docker refuses to
     * build.
     */
    public List<ForwardReference> forwardReferences() {
        return stages.stream().flatMap(this::forwardReferences).toList();
    }

    private Stream<ForwardReference> forwardReferences(Stage asking) {
        return asking.steps().stream()
                .flatMap(step -> step.sourceNames().stream())
                .flatMap(name -> stage(name.value())
                        .filter(named -> named.index() >= asking.index())
                        .map(named -> new ForwardReference(name, asking, named))
                        .stream());
    }

    /** The ARGs before the first FROM, which FROMs can use. */
    public List<Arg> globalArgs() {
        return instructions.stream()
                .takeWhile(instruction -> !(instruction instanceof From))
                .filter(Arg.class::isInstance)
                .map(Arg.class::cast)
                .toList();
    }

    @Override
    public String toString() {
        return source.path();
    }
}
