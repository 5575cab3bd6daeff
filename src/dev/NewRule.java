import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lays out a new rule: its class and its fixture folder. Run it in the project's directory. */
final class NewRule {
    private static final Path RULES = Path.of("src/main/java/io/github/containerlint/rules");
    private static final Path INTERFACES = Path.of("src/main/java/io/github/containerlint/rule");
    private static final Path FIXTURES = Path.of("src/test/resources/rules");

    private static final String DOCKERFILE = """
            FROM alpine:3.20
            CMD ["date"]
            """;

    /**
     * What a rule can look at, as the interface says that the rule implements.
     *
     * @param name as it is typed: {@code dockerfile}
     * @param rule the interface: {@code DockerfileRule}
     * @param type the full name of what it looks at
     * @param parameter how the interface calls it
     */
    private record Element(String name, String rule, String type, String parameter) {
        private static final Pattern FILE = Pattern.compile("([A-Z]\\w*)Rule\\.java");
        private static final Pattern METHOD = Pattern.compile("void check\\((\\w+) (\\w+), Findings out\\);");

        static List<Element> all() throws IOException {
            try (Stream<Path> files = Files.list(INTERFACES)) {
                List<Path> sorted = files.sorted().toList();
                List<Element> elements = new ArrayList<>();
                for (Path file : sorted) {
                    Matcher name = FILE.matcher(file.getFileName().toString());
                    if (name.matches()) {
                        elements.add(read(name.group(1), Files.readString(file)));
                    }
                }
                return elements;
            }
        }

        private static Element read(String prefix, String source) {
            Matcher method = first(METHOD, source);
            String type = first(Pattern.compile("import (\\S+\\." + method.group(1) + ");"), source)
                    .group(1);
            return new Element(prefix.toLowerCase(Locale.ROOT), prefix + "Rule", type, method.group(2));
        }

        private static Matcher first(Pattern pattern, String source) {
            Matcher matcher = pattern.matcher(source);
            if (!matcher.find()) {
                throw new IllegalStateException("found no '" + pattern + "' in:\n" + source);
            }
            return matcher;
        }

        String simpleType() {
            return type.substring(type.lastIndexOf('.') + 1);
        }
    }

    private NewRule() {}

    public static void main(String[] given) throws IOException {
        List<Element> elements = Element.all();
        String name = given.length > 0 ? given[0] : "";
        String group = given.length > 1 ? given[1] : "";
        Optional<Element> element = elements.stream()
                .filter(one -> given.length > 2 && one.name().equals(given[2]))
                .findFirst();
        boolean named = name.matches("[a-z]+(-[a-z]+)+");
        boolean grouped = groups().contains(group);
        if (given.length == 3 && named && grouped && element.isPresent()) {
            layOut(name, group, element.get());
            return;
        }
        System.err.println("usage: java src/dev/NewRule.java NAME GROUP ELEMENT");
        explain("NAME", named, "two words or more that state the fault: relative-workdir");
        explain("GROUP", grouped, String.join(", ", groups()));
        explain("ELEMENT", element.isPresent(), String.join(", ", elements.stream().map(Element::name).toList()));
        System.exit(2);
    }

    private static void explain(String argument, boolean understood, String values) {
        System.err.printf("  %-8s %s%s%n", argument, values, understood ? " (understood)" : "");
    }

    private static List<String> groups() throws IOException {
        try (Stream<Path> folders = Files.list(RULES)) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
        }
    }

    private static void layOut(String name, String group, Element element) throws IOException {
        String type = Stream.of(name.split("-"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
        create(RULES.resolve(group).resolve(type + ".java"), source(name, group, type, element));
        for (String example : List.of("bad", "good")) {
            Path fixture = FIXTURES.resolve(name).resolve(example);
            switch (element.name()) {
                case "dockerfile" -> create(fixture.resolve("Dockerfile"), DOCKERFILE);
                case "build" -> {
                    create(fixture.resolve("compose.yaml"), compose("build: ."));
                    create(fixture.resolve("Dockerfile"), DOCKERFILE);
                }
                default -> create(fixture.resolve("compose.yaml"), compose("image: example/app:1.0"));
            }
        }
        System.out.println("now put the case into bad and its near miss into good, write the rule, and run");
        System.out.println("  mvn test -Dtest='RuleFixturesTest,RuleDocsTest' -Drule=" + name
                + " -Dfixtures=update -Ddocs=update");
        System.out.println("then read what that wrote as you read code, and at the end run");
        System.out.println("  mvn -B spotless:apply verify");
    }

    private static String compose(String origin) {
        return """
                services:
                  app:
                    %s
                """.formatted(origin);
    }

    private static String source(String name, String group, String type, Element element) {
        return """
                package io.github.containerlint.rules.%s;

                import static io.github.containerlint.finding.Severity.WARNING;

                import com.google.auto.service.AutoService;
                import %s;
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
                            \""",
                        byHand = "",
                        fine = {})
                public final class %s implements %s {
                    @Override
                    public void check(%s %s, Findings out) {}
                }
                """.formatted(
                        group,
                        element.type(),
                        element.rule(),
                        name,
                        type,
                        element.rule(),
                        element.simpleType(),
                        element.parameter());
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
