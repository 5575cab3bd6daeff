package io.github.containerlint.project.environment;

import io.github.containerlint.compose.config.VariableUse;
import io.github.containerlint.compose.model.Assignment;
import io.github.containerlint.compose.model.ComposeProject;
import io.github.containerlint.compose.model.EnvFile;
import io.github.containerlint.compose.model.Service;
import io.github.containerlint.dotenv.DotenvEntry;
import io.github.containerlint.dotenv.DotenvFile;
import io.github.containerlint.project.secrets.SecretSpans;
import io.github.containerlint.source.Lazy;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The variables that a Compose project needs from outside, and those that its env files and their examples contain. */
@API(status = Status.EXPERIMENTAL)
public final class ComposeEnvironment {
    private final ComposeProject compose;
    private final EnvironmentFiles files;
    private final List<EnvFileVariables> ofServices;
    private final Set<String> taken;
    private final SecretSpans secrets;
    private final Lazy<List<EnvironmentFile>> all;
    private final Lazy<Map<String, List<VariableUse>>> uses;
    private final Lazy<List<NeededVariable>> needed;
    private final Lazy<List<NeededVariable>> undefined;

    /**
     * @param ofServices the variables that {@code env_file} sets for each service
     * @param taken names of variables that are set where the project is run
     * @param secrets those of the project
     */
    public ComposeEnvironment(
            ComposeProject compose,
            EnvironmentFiles files,
            List<EnvFileVariables> ofServices,
            Set<String> taken,
            SecretSpans secrets) {
        this.compose = compose;
        this.files = files;
        this.ofServices = List.copyOf(ofServices);
        this.taken = taken;
        this.secrets = secrets;
        this.all = new Lazy<>(() -> files.all(secretFromDotenv()));
        this.uses = new Lazy<>(this::indexUses);
        this.needed = new Lazy<>(this::findNeeded);
        this.undefined = new Lazy<>(this::findUndefined);
    }

    /** The project's {@code .env}, if it exists or is needed, and the files that {@code env_file} names. */
    public List<EnvironmentFile> files() {
        return all.get();
    }

    /** The first needed secret that is not undefined; empty where no example or kept {@code .env} is in reach. */
    private Optional<NeededVariable> secretFromDotenv() {
        return hasExample() ? untold().stream().filter(NeededVariable::isSecret).findFirst() : Optional.empty();
    }

    /** Returns true when git would commit the project's {@code .env}, even if the file does not exist yet. */
    public boolean isDotenvExposed() {
        return files.isDotenvExposed();
    }

    /** The example files beside the project that show which variables to set, such as {@code .env.example}. */
    public List<DotenvFile> examples() {
        return files.examples();
    }

    /** Returns true when the project has an example in reach, or a {@code .env} that git keeps. */
    public boolean hasExample() {
        return !files.examplesInReach().isEmpty() || files.isDotenvKept();
    }

    /** The variables that the Compose files use, and never with a default, in the order of their first use. */
    public List<NeededVariable> needed() {
        return needed.get();
    }

    private List<NeededVariable> findNeeded() {
        return grouped(compose.variables().stream().filter(use -> !use.isGuarded() || use.isRequired())).stream()
                .filter(variable -> !variable.withinSecret())
                .filter(variable -> !isUsed(variable, use -> use.isGuarded() && !use.isRequired()))
                .toList();
    }

    /** Returns true when at least one use of the variable passes the test. */
    private boolean isUsed(NeededVariable variable, Predicate<VariableUse> how) {
        return uses.get().getOrDefault(variable.name(), List.of()).stream().anyMatch(how);
    }

    private Map<String, List<VariableUse>> indexUses() {
        return compose.variables().stream().collect(Collectors.groupingBy(VariableUse::name));
    }

    /**
     * The variables that Compose replaces by an empty string unless the environment sets them: they are in no file, and
     * no use requires them.
     */
    public List<NeededVariable> undefined() {
        return undefined.get();
    }

    private List<NeededVariable> findUndefined() {
        return grouped(unset()).stream()
                .filter(variable -> !files.isKnown(variable.name()))
                .filter(variable -> !isUsed(variable, VariableUse::isRequired))
                .filter(variable -> !variable.withinSecret())
                .toList();
    }

    /** The dollar signs that are meant literally and that Compose reads as variables, grouped by value. */
    public List<LiteralDollars> literalDollars() {
        Map<Span, List<VariableUse>> byValue = new LinkedHashMap<>();
        unset().filter(use -> kind(use).isPresent())
                .filter(use ->
                        kind(use).filter(LiteralDollars.Kind.HASH::equals).isPresent()
                                || !isGiven(use.name()) && !files.isKnown(use.name()))
                .forEach(use -> byValue.computeIfAbsent(use.value(), value -> new ArrayList<>())
                        .add(use));
        return byValue.values().stream()
                .map(uses -> new LiteralDollars(kind(uses.get(0)).orElseThrow(), uses))
                .toList();
    }

    private Stream<VariableUse> unset() {
        Stream<DotenvEntry> entries = Stream.concat(
                compose.envFiles().stream().flatMap(file -> file.entries().stream()),
                ofServices.stream().flatMap(EnvFileVariables::interpolated));
        return Stream.concat(compose.variables().stream(), entries.flatMap(ComposeEnvironment::uses))
                .filter(use -> !use.isGuarded() && !use.set())
                .distinct();
    }

    private Optional<LiteralDollars.Kind> kind(VariableUse use) {
        Optional<LiteralDollars.Kind> told = LiteralDollars.kindOf(use);
        return told.isEmpty() && isWithinSecret(use) ? Optional.of(LiteralDollars.Kind.SECRET) : told;
    }

    /** The needed variables that no example beside the project shows; empty where there is no example. */
    public List<NeededVariable> missingFromExamples() {
        return examples().isEmpty()
                ? List.of()
                : untold().stream()
                        .filter(variable -> !files.isShown(variable.name()))
                        .toList();
    }

    /** The needed variables without the undefined ones. */
    public List<NeededVariable> untold() {
        Set<String> told = undefined().stream().map(NeededVariable::name).collect(Collectors.toSet());
        return needed().stream()
                .filter(variable -> !told.contains(variable.name()))
                .toList();
    }

    /**
     * A use of the variable with a default, as it is written: {@code ${NAME:-}}; empty when there is none on a single
     * line.
     */
    public Optional<String> defaultOf(NeededVariable variable) {
        return compose.variables().stream()
                .filter(use ->
                        use.name().equals(variable.name()) && use.operator().endsWith("-"))
                .map(use -> use.span().text())
                .filter(written -> written.endsWith("}") && written.lines().count() == 1)
                .findFirst();
    }

    /** Returns true when git keeps the project's {@code .env}, so that every checkout has it. */
    public boolean isDotenvKept() {
        return files.isDotenvKept();
    }

    /** The variables that services pass through from the host and that no file contains. */
    public List<Assignment> unsetPassThroughs() {
        return compose.services().stream().flatMap(this::unsetPassThroughs).toList();
    }

    private Stream<Assignment> unsetPassThroughs(Service service) {
        Predicate<String> set = name -> isGiven(name) || files.isKnown(name) || files.isSetFor(service, name);
        return service.environment().stream()
                .filter(Assignment::isPassedThrough)
                .filter(assignment -> !set.test(assignment.name().value()));
    }

    /** The files that services require and that do not exist, without those that an example shows how to create. */
    public List<EnvironmentFile> missingFiles() {
        return files.all(Optional.empty()).stream()
                .filter(file -> file.mentions().stream().anyMatch(EnvFile::required))
                .filter(files::isMissing)
                .toList();
    }

    private List<NeededVariable> grouped(Stream<VariableUse> uses) {
        Map<String, List<VariableUse>> byName = new LinkedHashMap<>();
        uses.filter(use -> !isGiven(use.name()) && LiteralDollars.kindOf(use).isEmpty())
                .forEach(use -> byName.computeIfAbsent(use.name(), name -> new ArrayList<>())
                        .add(use));
        return byName.entrySet().stream()
                .map(entry -> new NeededVariable(
                        entry.getKey(),
                        entry.getValue(),
                        entry.getValue().stream().anyMatch(this::isWithinSecret)))
                .toList();
    }

    private boolean isWithinSecret(VariableUse use) {
        Span span = use.span();
        return secrets.in(span.file()).stream().anyMatch(secret -> secret.contains(span));
    }

    private boolean isGiven(String name) {
        return AmbientVariables.isGiven(name)
                || taken.contains(name)
                || files.isSetByOther(name)
                || files.isGiven(name);
    }

    private static Stream<VariableUse> uses(DotenvEntry entry) {
        return entry.references().stream()
                .map(reference -> new VariableUse(
                        reference.name().value(),
                        reference.span(),
                        entry.value().map(Text::place).orElse(entry.span()),
                        reference.operator().symbol(),
                        reference.set()));
    }
}
