package io.github.containerlint.config;

/** The keys of a configuration file. */
public enum ConfigKey implements Key {
    EXTENDS(
            "extends",
            "Configurations that this one builds on: a path relative to this file, or classpath:NAME for a resource in a jar "
                    + "of the plugin's dependencies. Of several the later one has priority."),
    FAIL_ON("failOn", "The lightest finding that fails the build."),
    RULES("rules", "How much rules weigh, by their names."),
    FILES("files", "Which files are linted, and how. Paths and patterns are relative to this file."),
    KNOWN_VARIABLES("knownVariables", "Variables that are set wherever the Compose files are used."),
    EXCEPTIONS("exceptions", "Findings that are known and accepted."),
    SUPPRESSIONS(
            "suppressions",
            "Whether comments such as '# container-lint ignore=RULE -- reason' may silence rules: allowed, with-reason (the "
                    + "default), or forbidden."),
    RULES_AS_OF("rulesAsOf", "A release such as 1.2; rules that came later are off.");

    private final String label;
    private final String description;

    ConfigKey(String label, String description) {
        this.label = label;
        this.description = description;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public String description() {
        return description;
    }

    /** The keys below {@code rules.NAME}. */
    public enum Weight implements Key {
        SEVERITY("severity", "How much a finding of the rule weighs."),
        LOCKED("locked", "true where nothing of higher priority may weigh the rule otherwise or silence it.");

        private final String label;
        private final String description;

        Weight(String label, String description) {
            this.label = label;
            this.description = description;
        }

        @Override
        public String label() {
            return label;
        }

        @Override
        public String description() {
            return description;
        }
    }

    /** The keys below {@code files}. */
    public enum Files implements Key {
        COMPOSE(
                "compose",
                "The Compose files, instead of those that are found by their names. Each element is a project, or a pattern "
                        + "of which each file is one; a.yaml:b.yaml merges two files."),
        DOCKERFILES("dockerfiles", "The Dockerfiles, instead of those that are found by their names."),
        EXCLUDE("exclude", "Files and directories that are not searched."),
        DEVELOPMENT(
                "development",
                "Files that only developers start. Rules about restarting, secrets and kept data weigh info there.");

        private final String label;
        private final String description;

        Files(String label, String description) {
            this.label = label;
            this.description = description;
        }

        @Override
        public String label() {
            return label;
        }

        @Override
        public String description() {
            return description;
        }
    }

    /** The keys of an element of {@code exceptions}. */
    public enum Accepted implements Key {
        RULES("rules", "The rules whose findings are accepted."),
        FILES("files", "The files in which they are accepted; everywhere by default."),
        SERVICES("services", "The services of which they are accepted; all by default."),
        REASON("reason", "Why they are accepted.");

        private final String label;
        private final String description;

        Accepted(String label, String description) {
            this.label = label;
            this.description = description;
        }

        @Override
        public String label() {
            return label;
        }

        @Override
        public String description() {
            return description;
        }
    }
}
