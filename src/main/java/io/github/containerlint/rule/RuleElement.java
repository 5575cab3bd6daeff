package io.github.containerlint.rule;

import io.github.containerlint.project.Composition;
import io.github.containerlint.project.Project;
import java.util.Locale;

/** The kinds of elements that rules check. */
public enum RuleElement {
    PROJECT(ProjectRule.class),
    COMPOSITION(CompositionRule.class),
    CONTAINER(ContainerRule.class),
    BUILD(BuildRule.class),
    DOCKERFILE(DockerfileRule.class),
    SUPPRESSION(SuppressionRule.class);

    private final Class<? extends Rule> type;

    RuleElement(Class<? extends Rule> type) {
        this.type = type;
    }

    static RuleElement of(Rule rule) {
        for (RuleElement element : values()) {
            if (element.type.isInstance(rule)) {
                return element;
            }
        }
        throw new IllegalArgumentException(rule.getClass().getName() + " checks no kind of element");
    }

    /** Whether a project has such an element, so that a rule about it has something to check. */
    public boolean isIn(Project project) {
        return switch (this) {
            case PROJECT -> true;
            case COMPOSITION -> !project.compositions().isEmpty();
            case CONTAINER -> hasContainer(project);
            case BUILD -> !project.builds().isEmpty();
            case DOCKERFILE -> !project.dockerfiles().isEmpty();
            case SUPPRESSION -> !project.remarks().isEmpty();
        };
    }

    private static boolean hasContainer(Project project) {
        for (Composition composition : project.compositions()) {
            if (!composition.containers().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** The word for the element in the index of rules: {@code project}, {@code container} and so on. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
