package io.github.containerlint.mojo;

import io.github.containerlint.report.RuleBook;
import io.github.containerlint.rule.RuleCatalog;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Prints a rule's page: what it finds, why that matters and what to write instead. Without a rule, lists all rules. */
@Mojo(name = "explain", threadSafe = true, requiresProject = false, aggregator = true)
public class ExplainMojo extends AbstractMojo {
    /** The folder in a jar with rules that holds their pages, as {@code NAME.md}. */
    private static final String PAGES = "/META-INF/container-lint/rules/";

    private static final int WIDTH = 80;

    /**
     * The name of the rule to explain, such as {@code bind-mount-hides-dependencies}. By default, all rules are listed.
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
        String name = rule.strip();
        RuleCatalog.Entry entry = catalog.find(name).orElseThrow(() -> unknown(name, catalog));
        getLog().info("what there is to know of this rule:\n\n" + page(entry, book) + "\n");
    }

    private static MojoExecutionException unknown(String name, RuleCatalog catalog) {
        String cure = catalog.nearest(name)
                .map("did you mean '%s'?"::formatted)
                .orElse("without -Dcontainer-lint.rule this goal lists the rules there are");
        return new MojoExecutionException("there is no rule '%s'; %s".formatted(name, cure));
    }

    private static String page(RuleCatalog.Entry entry, RuleBook book) throws MojoExecutionException {
        String resource = PAGES + entry.name() + ".md";
        try (InputStream page = entry.rule().getClass().getResourceAsStream(resource)) {
            return page == null
                    ? book.card(entry.info())
                    : new String(page.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException unreadable) {
            throw new MojoExecutionException("cannot read " + resource, unreadable);
        }
    }
}
