package io.github.containerlint.mojo;

import io.github.containerlint.finding.Finding;
import io.github.containerlint.source.Span;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * What this build has said already.
 *
 * <p>A Dockerfile of one module that another module's Compose file builds is seen by both. The set lives as long as the
 * build and holds JDK types only, for each module may load this plugin anew.
 */
final class Reported {
    private static final String KEY = Reported.class.getName();

    private final Set<Object> said;

    private Reported(Set<Object> said) {
        this.said = said;
    }

    static Reported in(MavenSession session) {
        MavenProject top = session.getTopLevelProject();
        synchronized (top) {
            if (top.getContextValue(KEY) instanceof Set<?> known) {
                return new Reported(unchecked(known));
            }
            Set<Object> fresh = ConcurrentHashMap.newKeySet();
            top.setContextValue(KEY, fresh);
            return new Reported(fresh);
        }
    }

    @SuppressWarnings("unchecked")
    private static Set<Object> unchecked(Set<?> known) {
        return (Set<Object>) known;
    }

    /** Whether the finding is said for the first time. */
    boolean isNew(Finding finding) {
        Span span = finding.span();
        return said.add(String.join(
                "\0",
                span.file().location().toString(),
                finding.rule(),
                String.valueOf(span.start()),
                String.valueOf(span.end()),
                finding.message()));
    }
}
