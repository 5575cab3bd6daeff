package io.github.containerlint.project;

import io.github.containerlint.compose.load.ComposeFiles;
import io.github.containerlint.compose.load.ComposeLoader;
import io.github.containerlint.compose.model.ComposeProject;
import io.github.containerlint.project.files.BuildScripts;
import io.github.containerlint.project.files.Checkout;
import io.github.containerlint.project.files.FileDiscovery;
import io.github.containerlint.project.files.Note;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.SourceTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The Compose projects of a linted directory: the files of the standard names, those that a script starts together,
 * those that complete each other, and those of other names that are complete in themselves. A note tells of each file
 * that is left out.
 */
final class ComposeProjects {
    private final Checkout host;
    private final LoadGuard guard;
    private final SourceTree tree;
    private final FileDiscovery files;
    private final List<ComposeJoin> joins;
    private final List<ComposeUnit> standard;
    private final Map<Path, ComposeUnit> others = new LinkedHashMap<>();
    private final List<ComposeUnit> linted = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();

    private ComposeProjects(Checkout host, FileDiscovery files, BuildScripts scripts, LoadGuard guard) {
        this.guard = guard;
        this.host = host;
        this.tree = host.tree();
        this.files = files;
        this.standard = files.directories().stream()
                .flatMap(directory -> standard(directory).stream())
                .filter(unit -> !files.isLeftOut(unit.main()))
                .toList();
        files.directories().stream()
                .flatMap(directory -> files.in(directory).stream())
                .filter(file -> standard.stream().noneMatch(unit -> unit.paths().contains(file)))
                .filter(file -> OtherNames.mayBe(file, tree))
                .filter(file -> tree.read(file).isPresent())
                .forEach(file -> load(List.of(file), List.of()).ifPresent(unit -> others.put(file, unit)));
        this.joins = others.isEmpty() && standard.size() < 2 ? List.of() : ComposeJoins.in(scripts, tree);
    }

    /** Finds the Compose projects in all directories. */
    static ComposeProjects in(Checkout host, FileDiscovery files, BuildScripts scripts, LoadGuard guard) {
        ComposeProjects projects = new ComposeProjects(host, files, scripts, guard);
        projects.find();
        return projects;
    }

    /** The Compose projects that are linted. */
    List<ComposeUnit> linted() {
        return List.copyOf(linted);
    }

    /** All Compose projects that were read, also those that are not linted. */
    List<ComposeProject> known() {
        return Stream.of(linted, standard, List.copyOf(others.values()))
                .flatMap(List::stream)
                .map(ComposeUnit::project)
                .distinct()
                .toList();
    }

    List<Note> notes() {
        return List.copyOf(notes);
    }

    private Optional<ComposeUnit> standard(Path directory) {
        Path first = ComposeFiles.standard(tree, directory).stream().findFirst().orElse(directory);
        return guard.guarded(first, () -> ComposeLoader.discover(tree, directory))
                .map(project -> {
                    List<Path> names = ComposeFiles.standard(tree, directory);
                    List<Path> read =
                            project.files().stream().map(SourceFile::location).toList();
                    boolean usual = !names.isEmpty() && read.containsAll(names);
                    return new ComposeUnit(usual || read.isEmpty() ? names : read, project);
                });
    }

    private Optional<ComposeUnit> load(List<Path> paths, List<Path> added) {
        return guard.guarded(paths.get(0), () -> Optional.of(ComposeLoader.load(tree, paths)))
                .map(project -> new ComposeUnit(paths, added, project));
    }

    private Optional<ComposeUnit> merged(List<Path> first, ComposeUnit unit) {
        List<Path> paths = Stream.concat(first.stream(), unit.paths().stream()).toList();
        List<Path> added = paths.stream()
                .filter(path -> standard.stream()
                        .noneMatch(one -> first.contains(path) && one.paths().contains(path)))
                .toList();
        return load(paths, added);
    }

    private void find() {
        standard.stream()
                .filter(unit -> !isJoined(unit))
                .filter(unit -> standard.stream().noneMatch(unit::isIncludedBy))
                .forEach(this::addStandard);
        joins.stream()
                .filter(ComposeJoin::whole)
                .map(ComposeJoin::files)
                .distinct()
                .filter(paths ->
                        standard.stream().noneMatch(unit -> unit.paths().equals(paths)))
                .flatMap(paths -> load(paths, List.of()).stream())
                .forEach(linted::add);
        Map<Boolean, List<ComposeUnit>> byReader = others.values().stream()
                .collect(Collectors.partitioningBy(
                        unit -> others.values().stream().anyMatch(one -> isReadBy(unit, one))));
        byReader.get(false).forEach(this::addOther);
        byReader.get(true).forEach(this::addOther);
    }

    private void addStandard(ComposeUnit unit) {
        if (!isCompleted(unit)) {
            linted.add(unit);
        }
    }

    private void addOther(ComposeUnit unit) {
        if (linted.stream().anyMatch(one -> isReadBy(unit, one)) && !isJoined(unit)) {
            return;
        }
        if (isJoined(unit)) {
            note(unit, join(unit));
        } else if (!OtherNames.isOne(unit) && !isLike(unit)) {
            unlike(unit);
        } else if (OtherNames.isTest(tree.base().relativize(unit.main()))) {
            note(unit, "is not linted: it lies among tests; list it in composeFiles to lint it");
        } else if (!isCompleted(unit)) {
            addAlone(unit);
        }
    }

    /**
     * Returns true when the file adds to services of another one: without an image of its own, it is still a Compose
     * file.
     */
    private boolean isLike(ComposeUnit unit) {
        return !unit.withoutSource().isEmpty() && !definers(unit).isEmpty();
    }

    private void unlike(ComposeUnit unit) {
        if (ComposeFiles.isNamedForCompose(unit.main())) {
            note(
                    unit,
                    "is not linted: Compose does not read a file of this name by itself; list it in composeFiles to lint it");
        }
    }

    private void addAlone(ComposeUnit unit) {
        Optional<String> gap = unit.gap().or(() -> misplaced(unit)).or(() -> unmade(unit));
        Stream<ComposeUnit> beside = linted.stream()
                .filter(one -> one.directory().equals(unit.directory()))
                .filter(one -> one.services().equals(unit.services()) || unit.mayLieOver(one));
        Optional<String> other = beside.findFirst().map(ComposeUnit::main).map(tree::display);
        if (gap.isPresent()) {
            note(
                    unit,
                    "is not linted: %s; list it in composeFiles, behind the file that it is merged over"
                            .formatted(gap.get()));
        } else if (other.isPresent()) {
            note(
                    unit,
                    "is not linted: %s, which is linted, has the same services; list it in composeFiles to lint it too"
                            .formatted(other.get()));
        } else {
            linted.add(unit.withOpenVariables());
            note(unit, "is linted as a project of its own: Compose reads it where '-f' names it");
        }
    }

    /**
     * Why the file cannot be started yet: an env file is missing. A script that creates it probably starts Compose,
     * too.
     */
    private Optional<String> unmade(ComposeUnit unit) {
        return unit.envFiles()
                .filter(file -> !file.endsWith(".env") && host.isMissing(file))
                .findFirst()
                .map(file -> "its env file %s is not there".formatted(tree.display(file)));
    }

    private Optional<String> misplaced(ComposeUnit unit) {
        return Stream.iterate(unit.directory(), above -> above.startsWith(tree.root()), Path::getParent)
                .filter(above -> unit.fitsBetter(above, tree))
                .findFirst()
                .map(above -> "its paths begin at %s and not at its own directory".formatted(tree.display(above)));
    }

    /**
     * Returns true when another file must be merged first. Then the two are linted together, if the result is complete.
     * Of several files beside each other that could be the first, none is chosen, because paths begin at the first
     * file.
     */
    private boolean isCompleted(ComposeUnit unit) {
        List<ComposeUnit> definers = definers(unit);
        Optional<ComposeUnit> whole = definers.size() == 1 && isRelated(unit, definers.get(0))
                ? together(definers.get(0), unit)
                : Optional.empty();
        whole.ifPresent(linted::add);
        definers.stream()
                .findFirst()
                .map(ComposeUnit::main)
                .map(tree::display)
                .ifPresent(first -> note(
                        unit,
                        whole.isPresent()
                                ? "is linted together with %s, over which it is merged".formatted(first)
                                : "is not linted: it adds to %s; list both in one entry of composeFiles"
                                        .formatted(first)));
        return !definers.isEmpty();
    }

    /** Both files merged, if the result is complete and has no problem that neither file has alone. */
    private Optional<ComposeUnit> together(ComposeUnit first, ComposeUnit unit) {
        return Stream.of(List.of(first.main()), first.paths())
                .flatMap(paths -> merged(paths, unit).stream())
                .filter(ComposeUnit::isComplete)
                .filter(merged -> merged.isNoWorseThan(first, unit))
                .findFirst();
    }

    /** The files that most probably define the services that this file only extends or names. */
    private List<ComposeUnit> definers(ComposeUnit unit) {
        List<String> needed = Stream.concat(unit.withoutSource().stream(), unit.namedOnly().stream())
                .toList();
        List<ComposeUnit> all = Stream.concat(standard.stream(), others.values().stream())
                .filter(other -> other != unit)
                .filter(other -> isRelated(unit, other) || areSiblings(unit, other))
                .filter(other -> needed.stream().anyMatch(other::defines)
                        || isNamedAlike(unit, other) && unit.fitsBetter(other.directory(), tree))
                .sorted(likeliest(unit))
                .toList();
        return all.stream()
                .filter(other -> likeliest(unit).compare(other, all.get(0)) == 0)
                .toList();
    }

    private Comparator<ComposeUnit> likeliest(ComposeUnit unit) {
        return Comparator.comparing((ComposeUnit other) -> isNamedAlike(unit, other))
                .thenComparing(other -> isRelated(unit, other))
                .thenComparing(other -> other.directory().getNameCount())
                .thenComparing(standard::contains)
                .reversed();
    }

    private static boolean isRelated(ComposeUnit unit, ComposeUnit other) {
        return unit.directory().startsWith(other.directory()) || isNamedAlike(unit, other);
    }

    private static boolean isNamedAlike(ComposeUnit unit, ComposeUnit other) {
        return unit.writtenName().isPresent() && unit.writtenName().equals(other.writtenName());
    }

    /** Returns true for files of one service each, in directories beside each other. */
    private boolean areSiblings(ComposeUnit unit, ComposeUnit other) {
        return unit.services().size() == 1
                && other.services().size() == 1
                && !unit.directory().equals(tree.base())
                && !other.directory().equals(tree.base())
                && unit.directory().getParent().equals(other.directory().getParent());
    }

    private boolean isJoined(ComposeUnit unit) {
        return joins.stream()
                .anyMatch(join -> join.files().contains(unit.main())
                        && (!standard.contains(unit) || join.files().indexOf(unit.main()) > 0)
                        && standard.stream().noneMatch(one -> one.paths().equals(join.files())));
    }

    private String join(ComposeUnit unit) {
        List<ComposeJoin> found = joins.stream()
                .filter(join -> join.files().contains(unit.main()))
                .toList();
        Optional<ComposeJoin> whole = found.stream().filter(ComposeJoin::whole).findFirst();
        return whole.map(join -> "is linted together with %s, because %s starts them together"
                        .formatted(rest(join, unit), join.script()))
                .orElseGet(() -> "is not linted: %s starts it together with files that are not known"
                        .formatted(found.get(0).script()));
    }

    private String rest(ComposeJoin join, ComposeUnit unit) {
        return join.files().stream()
                .filter(file -> !file.equals(unit.main()))
                .map(tree::display)
                .collect(Collectors.joining(", "));
    }

    private static boolean isReadBy(ComposeUnit unit, ComposeUnit other) {
        return other != unit && other.reads(unit.main());
    }

    private void note(ComposeUnit unit, String message) {
        notes.add(new Note(tree.display(unit.main()), message));
    }
}
