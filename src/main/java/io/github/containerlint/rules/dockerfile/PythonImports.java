package io.github.containerlint.rules.dockerfile;

import io.github.containerlint.project.context.ContextFiles;
import io.github.containerlint.project.files.ContextPaths;
import io.github.containerlint.source.SourceFile;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The modules that a Python program always imports: at the beginning of a line, and in the modules beside it.
 *
 * @see <a href="https://docs.python.org/3/reference/import.html">the import system</a>
 */
final class PythonImports {
    private static final int MAX_DEPTH = 4;
    private static final Pattern IMPORT = Pattern.compile(
            "(?m)^(?:from\\s+(?<from>[A-Za-z_][\\w.]*)\\s+import|import\\s+(?<names>[A-Za-z_][\\w. ,]*))");
    private static final Pattern DJANGO = Pattern.compile("execute_from_command_line");
    /** Matches a program that changes its search path for packages by itself. */
    private static final Pattern OWN_PATH = Pattern.compile("site-packages|activate_this|addsitedir|sys\\.path");

    private final ContextFiles files;
    private final Predicate<String> wanted;
    private final Set<String> seen = new HashSet<>();

    private PythonImports(ContextFiles files, Predicate<String> wanted) {
        this.files = files;
        this.wanted = wanted;
    }

    /**
     * The first wanted module that the program always imports; empty when there is none.
     *
     * @param program the path of the program in the context
     * @param wanted returns true for a module to search
     */
    static Optional<String> first(String program, ContextFiles files, Predicate<String> wanted) {
        return new PythonImports(files, wanted).in(program, ContextPaths.parent(program), MAX_DEPTH);
    }

    /** @param root the directory that modules are searched in first */
    private Optional<String> in(String path, String root, int depth) {
        Optional<SourceFile> file = files.read(path).filter(found -> depth > 0 && seen.add(path));
        if (file.isEmpty() || OWN_PATH.matcher(file.get().text()).find()) {
            return Optional.empty();
        }
        String text = file.get().text();
        Matcher matcher = IMPORT.matcher(text);
        while (matcher.find()) {
            String names = matcher.group("from") != null ? matcher.group("from") : matcher.group("names");
            for (String name : names.split(",")) {
                Optional<String> found = module(name.strip().split("\\s")[0], root, depth);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.of("django").filter(name -> DJANGO.matcher(text).find()).filter(wanted);
    }

    private Optional<String> module(String dotted, String root, int depth) {
        String top = dotted.replaceFirst("\\..*", "");
        String path = ContextPaths.child(root, dotted.replace('.', '/'));
        if (files.has(ContextPaths.child(root, top + ".py")) || files.isDirectory(ContextPaths.child(root, top))) {
            return in(path + ".py", root, depth - 1).or(() -> in(path + "/__init__.py", root, depth - 1));
        }
        return Optional.of(top).filter(wanted);
    }
}
