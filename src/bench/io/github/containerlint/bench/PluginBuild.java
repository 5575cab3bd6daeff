package io.github.containerlint.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The classes of one build of the plugin, ready to lint.
 *
 * <p>Two builds may be compared whose packages differ, and both may be loaded into one JVM. So this class alone knows the
 * plugin, by the simple names of a few classes, and calls them by reflection.
 */
final class PluginBuild {
    private final Map<String, String> names;
    private final ClassLoader loader;
    private final Object catalog;
    private final Object configuration;

    /**
     * What a lint came to.
     *
     * @param services the services of all Compose projects that were read
     * @param breakdowns how many parts of the linter failed
     */
    record Outcome(long services, int findings, int breakdowns) {}

    /** @param classPath the directory with the plugin's classes, then what the plugin depends on */
    PluginBuild(String classPath) {
        Path[] entries = Arrays.stream(classPath.split(Pattern.quote(System.getProperty("path.separator"))))
                .map(Path::of)
                .toArray(Path[]::new);
        this.names = names(entries[0]);
        this.loader = new URLClassLoader(
                Arrays.stream(entries).map(PluginBuild::url).toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        this.catalog = callStatic("RuleCatalog", "load", loader);
        this.configuration = callStatic("LintConfiguration", "defaults");
    }

    private static Map<String, String> names(Path classes) {
        try (Stream<Path> files = Files.walk(classes)) {
            return files.map(file -> classes.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && !file.contains("$"))
                    .map(file ->
                            file.substring(0, file.length() - ".class".length()).replaceAll("[/\\\\]", "."))
                    .collect(Collectors.toMap(
                            name -> name.substring(name.lastIndexOf('.') + 1),
                            Function.identity(),
                            (one, other) -> one));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("compile the build first: " + classes, unreadable);
        }
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    /** Reads and lints a directory as a build does, with the default settings. */
    Outcome lint(Path directory) {
        Object tree = make("SourceTree", directory);
        Object project = callStatic("ProjectLoader", "load", tree, callStatic("Selection", "everything"));
        Object result = call(make("Linter", catalog, configuration), "lint", project);
        return new Outcome(
                ((Stream<?>) call(project, "containers")).count(),
                ((Collection<?>) call(result, "findings")).size(),
                ((Collection<?>) call(result, "failures")).size());
    }

    private Class<?> type(String simpleName) throws ClassNotFoundException {
        return Class.forName(names.getOrDefault(simpleName, simpleName), true, loader);
    }

    private Object make(String simpleName, Object... arguments) {
        try {
            return Arrays.stream(type(simpleName).getConstructors())
                    .filter(constructor -> takes(constructor.getParameterTypes(), arguments))
                    .findFirst()
                    .orElseThrow(() -> new NoSuchMethodException(simpleName))
                    .newInstance(arguments);
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException(changed);
        }
    }

    private Object callStatic(String simpleName, String method, Object... arguments) {
        try {
            return call(type(simpleName), null, method, arguments);
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException(changed);
        }
    }

    private static Object call(Object target, String method, Object... arguments) {
        try {
            return call(target.getClass(), target, method, arguments);
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException(changed);
        }
    }

    private static Object call(Class<?> type, Object target, String method, Object... arguments)
            throws ReflectiveOperationException {
        return Arrays.stream(type.getMethods())
                .filter(one -> one.getName().equals(method) && takes(one.getParameterTypes(), arguments))
                .findFirst()
                .orElseThrow(() -> new NoSuchMethodException(type + "." + method))
                .invoke(target, arguments);
    }

    private static boolean takes(Class<?>[] parameters, Object... arguments) {
        return parameters.length == arguments.length
                && IntStream.range(0, parameters.length).allMatch(at -> parameters[at].isInstance(arguments[at]));
    }
}
