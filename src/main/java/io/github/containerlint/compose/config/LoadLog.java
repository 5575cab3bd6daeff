package io.github.containerlint.compose.config;

import io.github.containerlint.dotenv.DotenvFile;
import io.github.containerlint.source.Located;
import io.github.containerlint.source.Problem;
import io.github.containerlint.source.Remark;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The problems and notes from loading a project, with the files and variables that were read. A value that is used in
 * many places is reported once.
 */
public final class LoadLog {
    private record Said(Span span, String message) {}

    private final Map<Said, Problem> problems = new LinkedHashMap<>();
    private final Map<Said, Problem> notes = new LinkedHashMap<>();
    private final Set<Said> unvalued = new HashSet<>();
    private final Map<Span, VariableUse> variables = new LinkedHashMap<>();
    private final Set<SourceFile> files = new LinkedHashSet<>();
    private final List<Remark> remarks = new ArrayList<>();
    private final Map<SourceFile, DotenvFile> envFiles = new LinkedHashMap<>();

    public void problem(Problem problem) {
        problems.putIfAbsent(new Said(problem.span(), problem.message()), problem);
    }

    public void problem(Located where, String message) {
        problem(new Problem(where.span(), message, where.related()));
    }

    public void problems(Collection<Problem> all) {
        all.forEach(this::problem);
    }

    public void note(Problem note) {
        notes.putIfAbsent(new Said(note.span(), note.message()), note);
    }

    public void note(Span where, String message) {
        note(new Problem(where, message));
    }

    /** A note of a variable without a value: everything that does not follow from the variable can still be judged. */
    public void unvalued(Problem note) {
        unvalued.add(new Said(note.span(), note.message()));
        note(note);
    }

    public void unvalued(Span where, String message) {
        unvalued(new Problem(where, message));
    }

    public void interpolated(Interpolated result) {
        result.uses().forEach(reference -> variables.putIfAbsent(reference.span(), reference));
        problems(result.problems());
        result.missing().forEach(this::unvalued);
    }

    public void file(SourceFile file, List<Remark> comments) {
        files.add(file);
        remarks.addAll(comments);
    }

    public void envFile(DotenvFile file) {
        envFiles.putIfAbsent(file.source(), file);
    }

    public List<Remark> remarks() {
        return List.copyOf(remarks);
    }

    public List<Problem> problems() {
        return List.copyOf(problems.values());
    }

    public List<Problem> notes() {
        return List.copyOf(notes.values());
    }

    /** The notes of what could not be read, without those of variables without a value. */
    public List<Problem> gaps() {
        return notes.entrySet().stream()
                .filter(said -> !unvalued.contains(said.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    public List<VariableUse> variables() {
        return List.copyOf(variables.values());
    }

    public List<SourceFile> files() {
        return List.copyOf(files);
    }

    public List<DotenvFile> envFiles() {
        return List.copyOf(envFiles.values());
    }
}
