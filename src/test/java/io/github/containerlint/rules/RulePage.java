package io.github.containerlint.rules;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.containerlint.report.Wrapping;
import io.github.containerlint.rule.RuleCatalog;
import io.github.containerlint.rule.RuleInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The page of a rule in {@code docs/rules}: made from the rule's {@code @RuleInfo}, and from its fixtures with
 * the findings that the rule really has for them.
 */
final class RulePage {
    private static final Map<String, String> DOCUMENTS =
            Map.of("VOL", "Docker Volumes and Virtual Environments", "CON", "Containers and virtual machines");
    private static final Pattern QUOTE = Pattern.compile("(?<document>VOL|CON), (?<section>.+?): (?<words>“.*”)");

    /** The width of a line, in characters: pages are read in terminals too. */
    private static final int WIDTH = 80;

    private final RuleCatalog.Entry rule;
    private final RuleInfo info;
    private final StringBuilder out = new StringBuilder();

    private RulePage(RuleCatalog.Entry rule) {
        this.rule = rule;
        this.info = rule.info();
    }

    /**
     * @param bad the example of what it finds
     * @param found its run over the bad example
     * @param repaired the bad example after its repair
     * @param difference what the fix changes in an example that it repairs; empty where the rule has none
     */
    static String of(
            RuleCatalog.Entry rule, RuleFixture bad, FixtureRun found, RepairedExample repaired, String difference)
            throws IOException {
        RulePage page = new RulePage(rule);
        page.head();
        page.example(bad);
        page.out.append("\n");
        page.block("text", found.renderFindings());
        page.repaired(repaired);
        page.fix(repaired, difference);
        page.fine(Path.of(found.findings().get(0).span().file().path()));
        page.configuration();
        page.references();
        return page.out.toString();
    }

    private void head() {
        out.append("# ").append(info.name()).append("\n\n");
        prose(info.summary() + ".");
        out.append("\n");
        out.append("| severity | group | fix | since |\n| --- | --- | --- | --- |\n| ");
        String fix = info.fix().isBlank() ? "none" : "yes";
        out.append(String.join(" | ", info.severity().label(), rule.group(), fix, info.since()));
        out.append(" |\n\n## Why\n");
        for (String paragraph : info.why().strip().split("\\R\\s*\\R")) {
            out.append("\n");
            prose(paragraph);
        }
        for (String quote : Quotes.listed().of(info.name())) {
            quote(quote);
        }
    }

    /** {@code VOL, Section: “words”}. */
    private void quote(String quote) {
        Matcher parts = QUOTE.matcher(inOneLine(quote));
        assertTrue(parts.matches(), () -> "write 'VOL, Section: “words”' or 'CON, …': " + quote);
        out.append("\n> ").append(Wrapping.wrap(parts.group("words"), "> ".length(), "> ", WIDTH));
        out.append("\n>\n> — *");
        out.append(DOCUMENTS.get(parts.group("document"))).append("*, ");
        out.append(parts.group("section")).append("\n");
    }

    private void prose(String text) {
        out.append(Wrapping.wrap(inOneLine(text), 0, "", WIDTH)).append("\n");
    }

    private static String inOneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private void example(RuleFixture fixture) throws IOException {
        out.append("\n## Bad\n");
        List<ProjectFile> files = fixture.files().stream()
                .sorted(Comparator.comparing((ProjectFile file) -> rank(file.path()))
                        .thenComparing(file -> file.path().getNameCount())
                        .thenComparing(RulePage::nameInFixtures))
                .toList();
        List<String> beside = new ArrayList<>(fixture.emptyPaths());
        for (ProjectFile file : files) {
            String text = Files.readString(file.stored());
            if (!text.isBlank()) {
                file(file.path(), text);
            }
            if (text.isEmpty()) {
                beside.add(slashes(file.path()));
            }
        }
        if (!beside.isEmpty()) {
            String names =
                    beside.stream().sorted().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
            out.append("\nBeside them: ").append(names).append(".\n");
        }
        git(fixture.gitCommands());
    }

    private void git(List<String> commands) {
        if (!commands.isEmpty()) {
            out.append("\n");
            block(
                    "console",
                    commands.stream()
                            .filter(command -> !command.startsWith("exclude "))
                            .map(command -> "$ git " + command + "\n")
                            .collect(Collectors.joining()));
        }
    }

    /** The files that the repair changes or adds. */
    private void repaired(RepairedExample repaired) {
        out.append("\n## Good\n");
        git(repaired.gitCommands());
        repaired.files().stream()
                .sorted(Comparator.comparing(file -> rank(file.path())))
                .forEach(file -> file(file.path(), Excerpt.of(file.before(), file.after(), language(file.path()))));
    }

    private static String nameInFixtures(ProjectFile file) {
        return file.path().resolveSibling(file.stored().getFileName()).toString();
    }

    /** Sorts Compose files first, then Dockerfiles, because the other files belong to these. */
    private static int rank(Path path) {
        return switch (language(path)) {
            case "yaml" -> 0;
            case "dockerfile" -> 1;
            default -> 2;
        };
    }

    private void file(Path path, String text) {
        out.append("\n`").append(slashes(path)).append("`\n\n");
        block(language(path), text);
    }

    /** The fence is longer than any in the text. */
    private void block(String language, String text) {
        String fence = text.contains("```") ? "````" : "```";
        out.append(fence).append(language).append("\n").append(text);
        out.append(text.endsWith("\n") ? "" : "\n").append(fence).append("\n");
    }

    private void fix(RepairedExample repaired, String difference) {
        out.append("\n## Fix\n\n");
        if (info.fix().isBlank()) {
            prose("`mvn container-lint:fix` leaves a finding of this rule to you: " + info.byHand() + ".");
            return;
        }
        prose(info.fix());
        out.append("\n`mvn container-lint:fix` shows it, `-Dcontainer-lint.apply` writes it");
        if (repaired.byFix()) {
            out.append(".\n");
        } else {
            out.append(":\n\n");
            block("diff", difference);
        }
        if (!info.byHand().isBlank()) {
            out.append("\n");
            prose("Some findings have no certain repair: " + info.byHand() + ".");
        }
    }

    /** @param path the file in which the comment that silences a finding is shown */
    private void fine(Path path) {
        out.append("\n## When it is fine\n\n");
        if (info.fine().length > 0) {
            out.append("The rule leaves alone:\n\n");
            for (String one : info.fine()) {
                out.append("- ")
                        .append(Wrapping.wrap(inOneLine(one), 2, "  ", WIDTH))
                        .append("\n");
            }
            out.append("\n");
        }
        prose("Where a file is meant as it is, a comment on a line of its own above the place silences the rule:");
        out.append("\n");
        block(language(path), "# container-lint ignore=" + info.name() + " -- why it is right here\n");
    }

    private void configuration() {
        String severity = info.severity().label();
        String alternatives = Arrays.stream(new String[] {"error", "warning", "info", "off"})
                .filter(one -> !one.equals(severity))
                .map(one -> "`" + one + "`")
                .collect(Collectors.joining(", "));
        String chosen = severity.equals("off") ? "warning" : "off";
        out.append("\n## Configure\n\nIts severity is `").append(severity).append("`; ");
        out.append(alternatives.replaceFirst(", (?=[^,]*$)", " or ")).append(" in the pom changes that:\n\n");
        block("xml", """
                <configuration>
                  <rules>
                    <%s>%s</%s>
                  </rules>
                </configuration>
                """.formatted(info.name(), chosen, info.name()));
    }

    private void references() {
        if (info.references().length == 0) {
            return;
        }
        out.append("\n## References\n\n");
        for (String reference : info.references()) {
            out.append("- <").append(reference).append(">\n");
        }
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }

    private static String language(Path path) {
        String name = path.getFileName().toString();
        if (name.endsWith(".dockerignore") || name.endsWith(".gitignore")) {
            return "gitignore";
        }
        if (name.contains("Dockerfile") || name.contains("Containerfile")) {
            return "dockerfile";
        }
        if (name.startsWith(".env") || name.endsWith(".env")) {
            return "sh";
        }
        String extension = name.substring(name.lastIndexOf('.') + 1);
        return switch (extension) {
            case "yaml", "yml" -> "yaml";
            case "toml", "json", "xml", "sh", "py", "js" -> extension;
            default -> "text";
        };
    }
}
