package io.github.containerlint.project.files;

import io.github.containerlint.facts.FileKind;
import io.github.containerlint.facts.ProgramKind;
import io.github.containerlint.shell.ShellCommand;
import io.github.containerlint.shell.ShellContext;
import io.github.containerlint.shell.ShellScript;
import io.github.containerlint.shell.syntax.Redirection;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.SourceTree;
import io.github.containerlint.source.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The paths that the scripts and Makefiles of a project write, as far as their words name them. */
final class ScriptOutputs {
    private static final Pattern OUTPUT_OPTION =
            Pattern.compile("-(o|O|out|keyout|keystore|d|C|P)|-?-(out|dest|target|cert-file|key-file|storepath).*");

    /** Matches the variables and quotes before the path in a word: {@code "$ROOT/certs"}. */
    private static final Pattern LEAD = Pattern.compile("^[\"']*(\\$\\([^)]*\\)|\\$\\{[^}]*}|\\$\\w+)?[\"']*/?(\\./)*");

    private final SourceTree tree;
    private List<String> written;

    ScriptOutputs(SourceTree tree) {
        this.tree = tree;
    }

    /** Returns true when a script names the path, or a directory above it, as its output. */
    boolean hold(Path path, List<Path> directories) {
        if (written == null) {
            written = directories.stream()
                    .flatMap(directory -> tree.list(directory).stream())
                    .filter(ScriptOutputs::isScript)
                    .flatMap(file -> tree.read(file).stream())
                    .flatMap(file -> outputs(file).stream())
                    .distinct()
                    .toList();
        }
        return Stream.iterate(path, at -> at != null && !at.equals(tree.base()), Path::getParent)
                .map(tree::display)
                .anyMatch(at -> written.stream().anyMatch(output -> ("/" + at).endsWith("/" + output)));
    }

    private static boolean isScript(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return FileKind.SHELL.has(name) || FileKind.RECIPE.has(name);
    }

    private static List<String> outputs(SourceFile file) {
        String name = file.location().getFileName().toString();
        Text text = Text.verbatim(file.span());
        if (!FileKind.RECIPE.has(name.toLowerCase(Locale.ROOT))) {
            return outputs(ShellScript.parse(text));
        }
        List<String> found = new ArrayList<>();
        int from = 0;
        for (String line : text.value().split("\n", -1)) {
            if (line.startsWith("\t") || line.startsWith("    ")) {
                found.addAll(outputs(ShellScript.parse(text.slice(from, from + line.length()))));
            } else if (line.matches("[^\\s:=#]+\\s*:(?!=).*")) {
                path(line.substring(0, line.indexOf(':')).strip()).ifPresent(found::add);
            }
            from += line.length() + 1;
        }
        return found;
    }

    private static List<String> outputs(ShellScript script) {
        return script.commands(new ShellContext(Optional.empty(), Map.of())).stream()
                .flatMap(command -> Stream.concat(redirected(command), named(command)))
                .flatMap(word -> path(word).stream())
                .toList();
    }

    private static Stream<String> redirected(ShellCommand command) {
        return command.redirections().stream()
                .filter(redirection -> redirection.operator().value().startsWith(">"))
                .map(Redirection::target)
                .map(Object::toString);
    }

    private static Stream<String> named(ShellCommand command) {
        List<String> words = command.arguments().stream()
                .map(argument -> argument.word().toString())
                .toList();
        List<String> found = new ArrayList<>();
        List<String> operands =
                words.stream().filter(word -> !word.startsWith("-")).toList();
        String program = command.name().orElse("");
        if (ProgramKind.MAKES.has(program)) {
            found.addAll(operands);
        }
        boolean copies =
                ProgramKind.COPIES.has(program) || !operands.isEmpty() && ProgramKind.COPIES.has(operands.get(0));
        if (copies && operands.size() > 1) {
            found.add(operands.get(operands.size() - 1).replaceFirst("\\.git$", ""));
        }
        for (int at = 0; at < words.size(); at++) {
            String option = words.get(at).replaceFirst("=.*", "");
            if (!OUTPUT_OPTION.matcher(option).matches()) {
                continue;
            }
            if (words.get(at).contains("=")) {
                found.add(words.get(at).substring(option.length() + 1));
            } else if (at + 1 < words.size()) {
                found.add(words.get(at + 1));
            }
        }
        return found.stream();
    }

    /** The path at the end of a word; empty where the word is only a variable or a device. */
    private static Optional<String> path(String word) {
        String clean =
                LEAD.matcher(word).replaceFirst("").replaceAll("[\"']", "").replaceFirst("/+$", "");
        boolean usable = !clean.matches(".*[$*?\\\\].*|dev/.*|\\.*");
        return usable ? Optional.of(clean.replaceFirst("^(\\.\\./)+", "")) : Optional.empty();
    }
}
