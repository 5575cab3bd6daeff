package io.github.containerlint.project.secrets;

import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the secrets that files take from variables: those that they name, and those that their values name.
 *
 * <p>It only decides what is hidden, so a variable has every value that any of the files gives it.
 */
final class SecretReferences {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{?(?<name>[A-Za-z_][A-Za-z0-9_]*)");

    /** Matches a name and what stands between it and its value. */
    private static final Pattern HEAD =
            Pattern.compile("(?<![A-Za-z0-9_${])(?<name>[A-Za-z_][A-Za-z0-9_]*+)[\"']?(?:[ \\t]*+[:=]|[ \\t])");

    private final Function<SourceFile, List<Span>> secrets;
    private final Map<SourceFile, Map<String, List<Value>>> values = new HashMap<>();

    /**
     * The rest of a line behind the name of a variable.
     *
     * @param secrets the secrets in it
     */
    private record Value(String text, List<Span> secrets) {}

    SecretReferences(Function<SourceFile, List<Span>> secrets) {
        this.secrets = secrets;
    }

    /**
     * The places of the secrets that files take from variables.
     *
     * @param others the files that may give variables their values, beside these files
     */
    List<Span> in(Collection<SourceFile> users, Collection<SourceFile> others) {
        Set<SourceFile> files = new HashSet<>(others);
        files.addAll(users);
        Set<Span> found = new HashSet<>();
        Set<String> seen = new HashSet<>();
        Deque<String> texts = new ArrayDeque<>();
        users.forEach(user -> texts.add(user.text()));
        while (!texts.isEmpty()) {
            Matcher variable = VARIABLE.matcher(texts.remove());
            while (variable.find()) {
                if (seen.add(variable.group("name"))) {
                    String name = variable.group("name");
                    files.stream()
                            .flatMap(one -> values(one).getOrDefault(name, List.of()).stream())
                            .forEach(value -> {
                                found.addAll(value.secrets());
                                texts.add(value.text());
                            });
                }
            }
        }
        return List.copyOf(found);
    }

    private Map<String, List<Value>> values(SourceFile file) {
        return values.computeIfAbsent(file, this::read);
    }

    /** The values in the lines of a file that hold a secret or name a variable. */
    private Map<String, List<Value>> read(SourceFile file) {
        Map<Integer, List<Span>> byLine = secrets.apply(file).stream()
                .collect(Collectors.groupingBy(secret -> file.lines().lineAt(secret.start())));
        Map<String, List<Value>> all = new HashMap<>();
        for (int line = 1; line <= file.lines().count(); line++) {
            Span whole = file.span(file.lines().startOf(line), file.lines().endOf(line));
            List<Span> here = byLine.getOrDefault(line, List.of());
            if (!here.isEmpty() || whole.text().indexOf('$') >= 0) {
                read(whole, here, all);
            }
        }
        return all;
    }

    private static void read(Span line, List<Span> secrets, Map<String, List<Value>> all) {
        Matcher head = HEAD.matcher(line.text());
        while (head.find()) {
            Span rest = line.slice(head.end(), line.length());
            all.computeIfAbsent(head.group("name"), unseen -> new ArrayList<>())
                    .add(new Value(
                            rest.text(), secrets.stream().filter(rest::overlaps).toList()));
        }
    }
}
