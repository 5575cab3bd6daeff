package io.github.containerlint.mojo;

import io.github.containerlint.finding.Finding;
import io.github.containerlint.source.Span;
import java.util.HashSet;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;

/**
 * What this build has already linted and printed.
 *
 * <p>It lives as long as the build and holds JDK types only, because modules may load this plugin in class loaders of
 * their own. A goal holds {@link #lock()} while it uses this memory, so that of two modules that Maven builds at once
 * the second one waits until the first one is linted.
 */
final class BuildMemory {
    private static final String KEY = BuildMemory.class.getName();

    private final Set<Object> known;

    private BuildMemory(Set<Object> known) {
        this.known = known;
    }

    static BuildMemory of(MavenSession session) {
        MavenProject top = session.getTopLevelProject();
        synchronized (top) {
            if (top.getContextValue(KEY) instanceof Set<?> set) {
                return new BuildMemory(unchecked(set));
            }
            Set<Object> fresh = new HashSet<>();
            top.setContextValue(KEY, fresh);
            return new BuildMemory(fresh);
        }
    }

    @SuppressWarnings("unchecked")
    private static Set<Object> unchecked(Set<?> set) {
        return (Set<Object>) set;
    }

    /** The lock that a goal holds while it lints the build. */
    Object lock() {
        return known;
    }

    /** Returns true when this build has linted nothing yet. */
    boolean isEmpty() {
        return known.isEmpty();
    }

    /** Returns true when this build has already linted the module with the settings of this execution. */
    boolean hasLinted(MavenProject module, String execution) {
        return known.contains(key(module, execution));
    }

    void linted(MavenProject module, String execution) {
        known.add(key(module, execution));
    }

    private static String key(MavenProject module, String execution) {
        return String.join("\0", "linted", module.getId(), String.valueOf(module.getFile()), execution);
    }

    /** Returns true when this build has not printed the finding yet, and remembers it as printed. */
    boolean isNew(Finding finding) {
        Span span = finding.span();
        return known.add(String.join(
                "\0",
                "printed",
                span.file().location().toString(),
                finding.rule(),
                String.valueOf(span.start()),
                String.valueOf(span.end()),
                finding.message()));
    }

    /** Returns true when the goal was typed on the command line, false when a pom binds it. */
    static boolean isTyped(MojoExecution execution) {
        return execution.getSource() == MojoExecution.Source.CLI;
    }
}
