import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lays out a new rule: its class and its fixture folder. Run it in the project's directory. */
final class NewRule {
    private static final Path RULES = Path.of("src/main/java/io/github/containerlint/rules");
    private static final Path FIXTURES = Path.of("src/test/resources/rules");

    /** What a rule can look at. */
    private enum Element {
        CONTAINER("ContainerRule", "project.Container", "container"),
        BUILD("BuildRule", "project.ImageBuild", "build"),
        DOCKERFILE("DockerfileRule", "dockerfile.Dockerfile", "file"),
        COMPOSITION("CompositionRule", "project.Composition", "composition"),
        PROJECT("ProjectRule", "project.Project", "project");

        private final String rule;
        private final String type;
        private final String parameter;

        Element(String rule, String type, String parameter) {
            this.rule = rule;
            this.type = type;
            this.parameter = parameter;
        }

        String simpleType() {
            return type.substring(type.indexOf('.') + 1);
        }

        static List<String> names() {
            return Stream.of(values()).map(one -> one.name().toLowerCase()).toList();
        }
    }

    private NewRule() {}

    public static void main(String[] arguments) throws IOException {
        List<String> given = Arrays.asList(arguments);
        boolean understood = given.size() == 3
                && given.get(0).matches("[a-z]+(-[a-z]+)+")
                && groups().contains(given.get(1))
                && Element.names().contains(given.get(2));
        if (understood) {
            layOut(given.get(0), given.get(1), Element.valueOf(given.get(2).toUpperCase()));
            return;
        }
        System.err.println("usage: java src/dev/NewRule.java NAME GROUP ELEMENT");
        System.err.println("  NAME     kebab-case, states the smell: relative-workdir");
        System.err.println("  GROUP    where it belongs: " + String.join(", ", groups()));
        System.err.println("  ELEMENT  what it looks at: " + String.join(", ", Element.names()));
        System.exit(2);
    }

    private static List<String> groups() throws IOException {
        try (Stream<Path> folders = Files.list(RULES)) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
        }
    }

    private static void layOut(String name, String group, Element element) throws IOException {
        String type = Stream.of(name.split("-"))
                .map(word -> word.substring(0, 1).toUpperCase() + word.substring(1))
                .collect(Collectors.joining());
        create(RULES.resolve(group).resolve(type + ".java"), source(name, group, type, element));
        for (String example : List.of("bad", "good")) {
            create(FIXTURES.resolve(name).resolve(example).resolve("compose.yaml"), """
                    services:
                      app:
                        image: example/app:1.0
                    """);
        }
        System.out.println("now put the case into bad and its near miss into good, write the rule, and run");
        System.out.println("  mvn test -Dtest='RuleFixturesTest,RuleDocsTest' -Dfixtures=update -Ddocs=update");
        System.out.println("then read what that wrote as you read code");
    }

    private static String source(String name, String group, String type, Element element) {
        return """
                package io.github.containerlint.rules.%s;

                import static io.github.containerlint.finding.Severity.WARNING;

                import com.google.auto.service.AutoService;
                import io.github.containerlint.%s;
                import io.github.containerlint.rule.%s;
                import io.github.containerlint.rule.Findings;
                import io.github.containerlint.rule.Rule;
                import io.github.containerlint.rule.RuleInfo;

                /** Finds */
                @AutoService(Rule.class)
                @RuleInfo(
                        name = "%s",
                        severity = WARNING,
                        since = "0.1.0",
                        summary = "",
                        why = \"""
                            \""")
                public final class %s implements %s {
                    @Override
                    public void check(%s %s, Findings out) {}
                }
                """.formatted(
                        group,
                        element.type,
                        element.rule,
                        name,
                        type,
                        element.rule,
                        element.simpleType(),
                        element.parameter);
    }

    private static void create(Path file, String text) throws IOException {
        if (Files.exists(file)) {
            System.out.println("kept    " + file);
            return;
        }
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        System.out.println("created " + file);
    }
}
