package io.github.containerlint.project.environment;

import io.github.containerlint.compose.config.VariableUse;
import io.github.containerlint.compose.model.Assignment;
import io.github.containerlint.compose.model.ComposeProject;
import io.github.containerlint.compose.model.EnvFile;
import io.github.containerlint.compose.model.Service;
import io.github.containerlint.dotenv.DotenvEntry;
import io.github.containerlint.dotenv.DotenvFile;
import io.github.containerlint.project.secrets.SecretSpans;
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

/** What a Compose project has to be told from outside, and what its env files and their examples tell. */
@API(status = Status.EXPERIMENTAL)
public final class ComposeEnvironment {
    private final ComposeProject compose;
    private final EnvironmentFiles files;
    private final List<EnvFileVariables> ofServices;
    private final Set<String> taken;
    private final SecretSpans secrets;

    /**
     * @param ofServices what {@code env_file} brings to each service
     * @param taken names of variables that are set where the project is run
     */
    public ComposeEnvironment(
            ComposeProject compose, EnvironmentFiles files, List<EnvFileVariables> ofServices, Set<String> taken) {
        this.compose = compose;
        this.files = files;
        this.ofServices = List.copyOf(ofServices);
        this.taken = taken;
        this.secrets = new SecretSpans(List.of(compose));
    }

    /** Its {@code .env}, whether it is there or only made use of, and the files that {@code env_file} names. */
    public List<EnvironmentFile> files() {
        return files.all(secretFromDotenv());
    }

    /** The first secret that is to be set in {@code .env} and of which no other rule speaks: an example shows it. */
    private Optional<NeededVariable> secretFromDotenv() {
        return hasExample() ? untold().stream().filter(NeededVariable::isSecret).findFirst() : Optional.empty();
    }

    /** Whether git would take its {@code .env} along, be it there or not. */
    public boolean isDotenvExposed() {
        return files.isDotenvExposed();
    }

    /** The files beside it that show what to set, such as {@code .env.example}. */
    public List<DotenvFile> examples() {
        return files.examples();
    }

    /** Whether an example is beside it, or above it, or a {@code .env} that everybody has. */
    public boolean hasExample() {
        return !files.examplesInReach().isEmpty() || files.isDotenvKept();
    }

    /** The variables that its Compose files use and never with a value to fall back to, in the order of their first use. */
    public List<NeededVariable> needed() {
        return grouped(compose.variables().stream().filter(use -> !use.isGuarded() || use.isRequired())).stream()
                .filter(variable -> !variable.withinSecret())
                .filter(variable -> !isUsed(variable, use -> use.isGuarded() && !use.isRequired()))
                .toList();
    }

    /** Whether one of the variable's uses is such; what one of them says holds for the variable. */
    private boolean isUsed(NeededVariable variable, Predicate<VariableUse> how) {
        return compose.variables().stream()
                .filter(use -> use.name().equals(variable.name()))
                .anyMatch(how);
    }

    /**
     * The variables for which Compose puts in an empty string wherever nobody sets them: no file knows of them, and no use
     * demands them.
     */
    public List<NeededVariable> undefined() {
        return grouped(unset()).stream()
                .filter(variable -> !files.isKnown(variable.name()))
                .filter(variable -> !isUsed(variable, VariableUse::isRequired))
                .filter(variable -> !variable.withinSecret())
                .toList();
    }

    /** The dollar signs that are meant as such, and from which on Compose drops a name, for each value. */
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

    /** The needed variables that no example beside the project shows; none where there is no example. */
    public List<NeededVariable> missingFromExamples() {
        return examples().isEmpty()
                ? List.of()
                : untold().stream()
                        .filter(variable -> !files.isShown(variable.name()))
                        .toList();
    }

    /** The needed variables besides those that are told to be undefined. */
    public List<NeededVariable> untold() {
        Set<String> told = undefined().stream().map(NeededVariable::name).collect(Collectors.toSet());
        return needed().stream()
                .filter(variable -> !told.contains(variable.name()))
                .toList();
    }

    /** What stands in for the variable where it is used with a default, an empty one among them. */
    public Optional<String> defaultOf(NeededVariable variable) {
        return compose.variables().stream()
                .filter(use ->
                        use.name().equals(variable.name()) && use.operator().endsWith("-"))
                .map(use -> use.span().text())
                .filter(written -> written.endsWith("}") && written.lines().count() == 1)
                .findFirst();
    }

    /** Whether git keeps its {@code .env}, so that everybody has it. */
    public boolean isDotenvKept() {
        return files.isDotenvKept();
    }

    /** The variables that a service is to get from the host and that no file knows of. */
    public List<Assignment> unsetPassThroughs() {
        return compose.services().stream().flatMap(this::unsetPassThroughs).toList();
    }

    private Stream<Assignment> unsetPassThroughs(Service service) {
        Predicate<String> set = name -> isGiven(name) || files.isKnown(name) || files.isSetFor(service, name);
        return service.environment().stream()
                .filter(Assignment::isPassedThrough)
                .filter(assignment -> !set.test(assignment.name().value()));
    }

    /** The files that services demand and that are not there, and of which no example tells how to make them. */
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
