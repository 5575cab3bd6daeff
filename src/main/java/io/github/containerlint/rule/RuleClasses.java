package io.github.containerlint.rule;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;

/**
 * The classes of the rules on a class path, which are declared as {@link ServiceLoader} wants it.
 *
 * <p>Unlike a {@link ServiceLoader}, this loads a class only when its rule is asked for.
 */
final class RuleClasses {
    private static final String DECLARATIONS = "META-INF/services/" + Rule.class.getName();

    private final ClassLoader loader;

    RuleClasses(ClassLoader loader) {
        this.loader = loader;
    }

    /**
     * The names of all declared classes, in the order of the class path.
     *
     * @throws ServiceConfigurationError when a declaration is no name of a class
     */
    Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        try {
            for (URL declarations : Collections.list(loader.getResources(DECLARATIONS))) {
                for (String name : declared(declarations)) {
                    names.add(checked(name, declarations));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the declarations of rules cannot be read", unreadable);
        }
        return names;
    }

    private static List<String> declared(URL declarations) throws IOException {
        URLConnection connection = declarations.openConnection();
        // A jar that stays in the cache stays open, and on Windows it could not be replaced.
        connection.setUseCaches(false);
        try (InputStream in = connection.getInputStream()) {
            return lines(in);
        }
    }

    /** The lines of a file without comments, blank ones and surrounding spaces. */
    static List<String> lines(InputStream in) throws IOException {
        List<String> lines = new ArrayList<>();
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            int comment = line.indexOf('#');
            String content = (comment < 0 ? line : line.substring(0, comment)).strip();
            if (!content.isEmpty()) {
                lines.add(content);
            }
        }
        return lines;
    }

    private static String checked(String name, URL declarations) {
        if (!isName(name)) {
            throw new ServiceConfigurationError("'%s' in %s is no name of a class".formatted(name, declarations));
        }
        return name;
    }

    private static boolean isName(String text) {
        for (int at = 0; at < text.length(); at++) {
            char one = text.charAt(at);
            if (!Character.isJavaIdentifierPart(one) && (one != '.' || at == 0)) {
                return false;
            }
        }
        return true;
    }

    /**
     * A rule of the class.
     *
     * @throws ServiceConfigurationError when there is no such class, or it is no rule that can be made
     */
    Rule rule(String name) {
        try {
            return Class.forName(name, false, loader)
                    .asSubclass(Rule.class)
                    .getConstructor()
                    .newInstance();
        } catch (ClassNotFoundException absent) {
            throw new ServiceConfigurationError("the rule class %s is not found".formatted(name), absent);
        } catch (ClassCastException other) {
            throw new ServiceConfigurationError("%s is no %s".formatted(name, Rule.class.getName()), other);
        } catch (ReflectiveOperationException fault) {
            throw new ServiceConfigurationError("a rule of %s cannot be made: %s".formatted(name, fault), fault);
        }
    }
}
