package io.github.containerlint.mojo;

import io.github.containerlint.finding.Finding;
import io.github.containerlint.source.Span;
import java.util.HashSet;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;

/**
 * What this build has linted and printed already.
 *
 * <p>It lives as long as the build and holds JDK types only, because modules may load this plugin in class loaders of
 * their own. Whoever uses it holds its lock, so that of two modules that Maven builds at once the second one waits for what
 * the first one does.
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

    /** What to hold while the build is linted. */
    Object lock() {
        return known;
    }

    /** Whether nothing has been linted yet. */
    boolean isEmpty() {
        return known.isEmpty();
    }

    /** Whether the execution's module has been linted as this execution wants it. */
    boolean hasLinted(MavenProject module, String execution) {
        return known.contains(key(module, execution));
    }

    void linted(MavenProject module, String execution) {
        known.add(key(module, execution));
    }

    private static String key(MavenProject module, String execution) {
        return String.join("\0", "linted", module.getId(), String.valueOf(module.getFile()), execution);
    }

    /** Whether the finding is printed for the first time. */
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

    /** Whether somebody typed the goal, so that no pom binds it. */
    static boolean isTyped(MojoExecution execution) {
        return execution.getSource() == MojoExecution.Source.CLI;
    }
}
