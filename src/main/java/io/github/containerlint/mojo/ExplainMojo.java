package io.github.containerlint.mojo;

import io.github.containerlint.report.RuleBook;
import io.github.containerlint.report.Shown;
import io.github.containerlint.rule.PeerCode;
import io.github.containerlint.rule.PeerCodes;
import io.github.containerlint.rule.RuleCatalog;
import io.github.containerlint.rule.RuleSearch;
import io.github.containerlint.rule.Symptoms;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Prints a rule's page: what it finds, why that matters and what to write instead. Finds rules by their names, by codes of
 * other linters and by error messages. Without a question, lists all rules.
 */
@Mojo(name = "explain", threadSafe = true, requiresProject = false, aggregator = true)
public class ExplainMojo extends AbstractMojo {
    /** The folder in a jar with rules that holds their pages, as {@code NAME.md}. */
    private static final String PAGES = "/META-INF/container-lint/rules/";

    private static final int WIDTH = 80;

    /**
     * What to explain: the name of a rule or its beginning, such as {@code bind-mount-hides-dependencies} or
     * {@code bind}; the code of another linter, such as {@code DL3007} or {@code SecretsUsedInArgOrEnv}; or, in quotes,
     * an error message or what is seen, such as {@code could not translate host name}. By default, all rules are listed.
     */
    @Parameter(property = "container-lint.rule")
    private String rule;

    @Override
    public void execute() throws MojoExecutionException {
        RuleCatalog catalog = Catalogs.load();
        RuleBook book = new RuleBook(MavenPalette.detected(), WIDTH);
        if (rule == null || rule.isBlank()) {
            getLog().info("the rules and their default severities:\n\n" + book.table(catalog) + "\n");
            return;
        }
        String question = rule.strip();
        RuleSearch search = new RuleSearch(catalog, PeerCodes.load(), Symptoms.load());
        getLog().info(answer(search.find(question), question, catalog, book) + "\n");
    }

    private static String answer(RuleSearch.Answer answer, String question, RuleCatalog catalog, RuleBook book)
            throws MojoExecutionException {
        String shown = Shown.line(question);
        if (answer instanceof RuleSearch.Named named) {
            return page(named.rule(), book);
        }
        if (answer instanceof RuleSearch.Beginning beginning) {
            return "the rules that begin with '%s':\n\n%s".formatted(shown, book.list(beginning.rules()));
        }
        if (answer instanceof RuleSearch.Coded coded) {
            return coded(coded.checks(), catalog, book);
        }
        if (answer instanceof RuleSearch.Causes found) {
            return found.causes().size() == 1
                    ? page(found.causes().get(0).rule(), book)
                    : "the rules that may find the cause of '%s', the likeliest first:\n\n%s"
                            .formatted(shown, book.causes(found.causes()));
        }
        throw nothing(shown, (RuleSearch.Nothing) answer);
    }

    /** The codes, and behind them the page of the rule where they lead to one alone. */
    private static String coded(List<PeerCode> checks, RuleCatalog catalog, RuleBook book)
            throws MojoExecutionException {
        List<RuleCatalog.Entry> rules = checks.stream()
                .flatMap(check -> check.rules().stream())
                .distinct()
                .flatMap(name -> catalog.find(name).stream())
                .toList();
        String head = "the same check of another linter:\n\n" + book.codes(checks);
        return switch (rules.size()) {
            case 0 -> head;
            case 1 -> head + "\n\n" + page(rules.get(0), book);
            default -> head + "\n\n" + book.list(rules);
        };
    }

    private static MojoExecutionException nothing(String question, RuleSearch.Nothing nothing) {
        String cure = nothing.nearest()
                .map("did you mean '%s'?"::formatted)
                .orElse("without -Dcontainer-lint.rule this goal lists the rules there are");
        String what = question.contains(" ") ? "no rule is known to find the cause of '%s'" : "there is no rule '%s'";
        return new MojoExecutionException(what.formatted(question) + "; " + cure);
    }

    private static String page(RuleCatalog.Entry entry, RuleBook book) throws MojoExecutionException {
        String resource = PAGES + entry.name() + ".md";
        try (InputStream page = entry.rule().getClass().getResourceAsStream(resource)) {
            String text = page == null
                    ? book.card(entry.info())
                    : new String(page.readAllBytes(), StandardCharsets.UTF_8).strip();
            return "what there is to know of this rule:\n\n" + text;
        } catch (IOException unreadable) {
            throw new MojoExecutionException("cannot read " + resource, unreadable);
        }
    }
}
