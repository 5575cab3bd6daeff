package io.github.containerlint.config;

import java.util.Arrays;
import java.util.List;

/** The keys of a configuration file. */
public enum ConfigKey {
    EXTENDS(
            Level.TOP,
            "extends",
            "Configurations that this one builds on: a path relative to this file, or classpath:NAME for a resource in a jar "
                    + "of the plugin's dependencies. Of several the later one has priority."),
    FAIL_ON(Level.TOP, "failOn", "The lightest finding that fails the build."),
    RULES(Level.TOP, "rules", "How much rules weigh, by their names."),
    FILES(Level.TOP, "files", "Which files are linted, and how. Paths and patterns are relative to this file."),
    KNOWN_VARIABLES(Level.TOP, "knownVariables", "Variables that are set wherever the Compose files are used."),
    EXCEPTIONS(Level.TOP, "exceptions", "Findings that are known and accepted."),
    SUPPRESSIONS(
            Level.TOP,
            "suppressions",
            "Whether comments such as '# container-lint ignore=RULE -- reason' may silence rules: allowed, with-reason (the "
                    + "default), or forbidden."),
    RULES_AS_OF(Level.TOP, "rulesAsOf", "A release such as 1.2; rules that came later are off."),
    RULE_SEVERITY(Level.RULE, "severity", "How much a finding of the rule weighs."),
    RULE_LOCKED(
            Level.RULE, "locked", "true where nothing of higher priority may weigh the rule otherwise or silence it."),
    FILES_COMPOSE(
            Level.FILES,
            "compose",
            "The Compose files, instead of those that are found by their names. Each element is a project, or a pattern "
                    + "of which each file is one; a.yaml:b.yaml merges two files."),
    FILES_DOCKERFILES(Level.FILES, "dockerfiles", "The Dockerfiles, instead of those that are found by their names."),
    FILES_EXCLUDE(Level.FILES, "exclude", "Files and directories that are not searched."),
    FILES_DEVELOPMENT(
            Level.FILES,
            "development",
            "Files that only developers start. Rules about restarting, secrets and kept data weigh info there."),
    EXCEPTION_RULES(Level.EXCEPTION, "rules", "The rules whose findings are accepted."),
    EXCEPTION_FILES(Level.EXCEPTION, "files", "The files in which they are accepted; everywhere by default."),
    EXCEPTION_SERVICES(Level.EXCEPTION, "services", "The services of which they are accepted; all by default."),
    EXCEPTION_REASON(Level.EXCEPTION, "reason", "Why they are accepted.");

    private final Level level;
    private final String label;
    private final String description;

    /** The mappings of a configuration file. */
    public enum Level {
        /** The file itself. */
        TOP,
        /** The value of a rule in {@code rules}. */
        RULE,
        /** The value of {@code files}. */
        FILES,
        /** An element of {@code exceptions}. */
        EXCEPTION;

        /** The keys of the mapping. */
        public List<ConfigKey> keys() {
            return Arrays.stream(ConfigKey.values())
                    .filter(key -> key.level == this)
                    .toList();
        }
    }

    ConfigKey(Level level, String label, String description) {
        this.level = level;
        this.label = label;
        this.description = description;
    }

    /** The key as it is written. */
    public String label() {
        return label;
    }

    /** What it sets, as a sentence for the users of an editor. */
    public String description() {
        return description;
    }
}
