package io.github.containerlint.dockerfile.stage;

import io.github.containerlint.dockerfile.expand.Variable;
import io.github.containerlint.dockerfile.instruction.ArgDefinition;
import io.github.containerlint.source.Problem;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The arguments of one build: those that the build sets, and those that are declared before the first FROM.
 *
 * @see <a href="https://docs.docker.com/reference/dockerfile/#arg">ARG</a>
 */
final class Arguments {
    /**
     * The arguments that the builder sets for its own machine and for the target platform; their values are not known
     * from the files.
     */
    private static final List<String> OF_THE_PLATFORM = Stream.of("BUILD", "TARGET")
            .flatMap(side ->
                    Stream.of("PLATFORM", "OS", "OSVERSION", "ARCH", "VARIANT").map(side::concat))
            .toList();

    /**
     * The arguments that the builder uses itself or puts into the environment of each RUN, also without a declaration.
     */
    private static final Pattern PREDEFINED = Pattern.compile(
            "(?:HTTP|HTTPS|FTP|NO|ALL)_PROXY|(?:http|https|ftp|no|all)_proxy|BUILDKIT_\\w+|SOURCE_DATE_EPOCH");

    private final BuildArgs given;
    private final char escape;
    private final Allowance allowance = new Allowance();
    private final Journal global = new Journal(allowance, Optional.empty(), Variable.UNSET);

    Arguments(BuildArgs given, char escape) {
        this.given = given;
        this.escape = escape;
        OF_THE_PLATFORM.forEach(name -> global.set(name, given(name).orElse(Variable.UNKNOWN)));
        global.set("TARGETSTAGE", given("TARGETSTAGE").orElse(Variable.UNKNOWN));
    }

    Allowance allowance() {
        return allowance;
    }

    /**
     * Whether a build accepts an argument of this name without an ARG.
     *
     * @see <a href="https://docs.docker.com/build/building/variables/#pre-defined-build-arguments">predefined
     *     arguments</a>
     */
    static boolean isPredefined(String name) {
        return PREDEFINED.matcher(name).matches() || OF_THE_PLATFORM.contains(name) || name.equals("TARGETSTAGE");
    }

    char escape() {
        return escape;
    }

    private Optional<Variable> given(String name) {
        return Optional.ofNullable(given.values().get(name));
    }

    /** The variables that FROM can use. */
    Scope global() {
        return Scope.now(global, escape);
    }

    /**
     * Adds an ARG that stands before the first FROM. An empty default counts as unknown, because the build should
     * replace it.
     */
    void declare(ArgDefinition definition, List<Problem> problems) {
        String name = definition.name().value();
        Optional<Variable> value =
                given(name).or(() -> byDefault(definition, global(), problems).map(Arguments::unknownIfEmpty));
        global.set(name, value.orElseGet(() -> known(name)));
    }

    private static Variable unknownIfEmpty(Variable value) {
        boolean empty = value instanceof Variable.Known known && known.value().length() == 0;
        return empty ? Variable.UNKNOWN : value;
    }

    /**
     * The value of an argument that has no default and is not set here: its value before the first FROM, else unknown,
     * because the build may set it.
     */
    private Variable known(String name) {
        Variable before = global().variable(name);
        return before instanceof Variable.Unset ? Variable.UNKNOWN : before;
    }

    /**
     * The value of an ARG in a stage: the value that the build sets, else its default, else its value before the first
     * FROM.
     */
    Variable declaredInStage(ArgDefinition definition, Scope scope, List<Problem> problems) {
        return given(definition.name().value())
                .or(() -> byDefault(definition, scope, problems))
                .orElseGet(() -> known(definition.name().value()));
    }

    private static Optional<Variable> byDefault(ArgDefinition definition, Scope scope, List<Problem> problems) {
        return definition.value().map(scope::expand).map(expanded -> {
            expanded.fault().ifPresent(problems::add);
            return expanded.asVariable();
        });
    }
}
