package io.github.containerlint.rules.dockerfile;

import io.github.containerlint.image.PackageNames;
import io.github.containerlint.project.build.ImageBuild;
import io.github.containerlint.project.files.ContextPaths;
import io.github.containerlint.project.install.ToolPresets;
import io.github.containerlint.source.SourceFile;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The packages that the manifests and lock files of a Python project contain.
 *
 * @param packages the packages, by their normalized names
 * @param scripts the programs that the project itself contains when it is installed
 * @see <a href="https://packaging.python.org/en/latest/specifications/pyproject-toml/">pyproject.toml</a>
 * @see <a href="https://packaging.python.org/en/latest/specifications/name-normalization/">normalized names</a>
 */
record PythonProject(Set<String> packages, Set<String> scripts) {
    private static final String NAME = "([A-Za-z0-9][A-Za-z0-9._-]*)";
    private static final Pattern LIST = Pattern.compile("(?ms)^dependencies\\s*=\\s*\\[(.*?)\\]\\s*$");
    private static final Pattern QUOTED = Pattern.compile("[\"']" + NAME);
    private static final Pattern TABLE = Pattern.compile(
            "(?ms)^\\[((tool\\.pixi\\.)?(pypi-)?dependencies|tool\\.poetry\\.dependencies|packages)\\]\\s*$(.*?)(?=^\\[|\\z)");
    private static final Pattern SCRIPTS =
            Pattern.compile("(?ms)^\\[(project|tool\\.poetry)\\.scripts\\]\\s*$(.*?)(?=^\\[|\\z)");
    private static final Pattern KEY = Pattern.compile("(?m)^[\"']?" + NAME + "[\"']?\\s*=");
    private static final Pattern LOCKED = Pattern.compile("(?m)^name = \"([^\"]+)\"");
    private static final Pattern REQUIREMENT = Pattern.compile("(?m)^" + NAME);
    private static final Pattern ITEM = Pattern.compile("(?m)^\\s*-\\s*[\"']?(?:[\\w-]+::)?" + NAME);
    private static final Pattern FLOW = Pattern.compile("(?m)^dependencies:\\s*\\[(.*)\\]");
    private static final Pattern FLOW_ITEM = Pattern.compile("(?:^|,)\\s*[\"']?" + NAME);
    private static final Pattern JSON_KEY = Pattern.compile("\"" + NAME + "\": \\{");

    PythonProject {
        packages = Set.copyOf(packages);
        scripts = Set.copyOf(scripts);
    }

    /** Reads the files at the top of the context, and in the directories that the build copies files from by name. */
    static PythonProject of(ImageBuild build) {
        Set<String> packages = new TreeSet<>();
        Set<String> scripts = new TreeSet<>();
        build.files()
                .ifPresent(files -> ToolPresets.directories(build.dockerfile())
                        .forEach(directory -> files.names(directory)
                                .forEach(name -> files.read(ContextPaths.child(directory, name))
                                        .ifPresent(file -> read(name, file, packages, scripts)))));
        return new PythonProject(packages, scripts);
    }

    private static void read(String name, SourceFile file, Set<String> packages, Set<String> scripts) {
        String text = file.text();
        switch (name) {
            case "pyproject.toml", "pixi.toml", "Pipfile" -> {
                inside(LIST, 1, QUOTED, text, packages);
                inside(TABLE, 4, KEY, text, packages);
                inside(SCRIPTS, 2, KEY, text, scripts);
            }
            case "uv.lock", "poetry.lock", "pdm.lock" -> find(LOCKED, text, packages);
            case "Pipfile.lock" -> find(JSON_KEY, text, packages);
            case "environment.yml", "environment.yaml" -> {
                find(ITEM, text, packages);
                inside(FLOW, 1, FLOW_ITEM, text, packages);
            }
            default -> {
                if (name.matches("requirements.*\\.(txt|lock)")) {
                    find(REQUIREMENT, text, packages);
                }
            }
        }
    }

    private static void inside(Pattern outer, int group, Pattern inner, String text, Set<String> found) {
        Matcher matcher = outer.matcher(text);
        while (matcher.find()) {
            find(inner, matcher.group(group), found);
        }
    }

    private static void find(Pattern pattern, String text, Set<String> found) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(normalized(matcher.group(1)));
        }
    }

    static String normalized(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[-_.]+", "-");
    }

    /** Returns true when the project needs a package that contains the module. */
    boolean asksForModule(String module, PackageNames names) {
        return !module.equals("python")
                && (packages.contains(normalized(module))
                        || names.withModule(module).stream().anyMatch(packages::contains));
    }

    /**
     * Returns true when the project needs a package that contains the program; most programs have the name of their
     * package.
     */
    boolean asksForProgram(String program, PackageNames names) {
        return packages.contains(normalized(program))
                || names.withProgram(program).stream().anyMatch(packages::contains);
    }
}
