package io.github.containerlint.project;

/** What a dependency directory holds. */
public enum DependencyKind {
    VIRTUALENV("virtual environment"),
    NODE_MODULES("Node packages"),
    COMPOSER("Composer packages"),
    BUNDLE("Ruby gems"),
    MIX("Mix dependencies");

    private final String noun;

    DependencyKind(String noun) {
        this.noun = noun;
    }

    /** In words, for messages. */
    public String noun() {
        return noun;
    }
}
