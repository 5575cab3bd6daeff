package io.github.containerlint.report.html;

import io.github.containerlint.dockerfile.stage.Dockerfile;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.lint.LintResult;
import io.github.containerlint.project.Composition;
import io.github.containerlint.project.Project;
import io.github.containerlint.project.files.Note;
import io.github.containerlint.source.Counted;
import io.github.containerlint.source.Listed;
import io.github.containerlint.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The report as one HTML file that needs no other one. Its script only filters and groups the findings; the page is
 * complete without it. A policy in the page lets browsers run that script and no other one.
 */
public final class HtmlReport {
    private static final String SHEET = resource("report.css");
    private static final String SCRIPT = resource("report.js");

    private final HtmlContent content;
    private final LintResult result;
    private final Html html;
    private final ServicesSection services;
    private final FindingsSection findings;

    private HtmlReport(HtmlContent content) {
        this.content = content;
        this.result = content.result();
        this.html = new Html(content.shown()::line);
        this.services = new ServicesSection(content);
        this.findings = new FindingsSection(content, services);
    }

    public static void write(HtmlContent content, OutputStream out) throws IOException {
        out.write(new HtmlReport(content).page().getBytes(StandardCharsets.UTF_8));
    }

    private static String resource(String name) {
        try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the plugin lacks its file " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException("cannot read " + name, unreadable);
        }
    }

    private String page() {
        html.open("html", "lang", "en");
        head();
        html.open("body");
        html.element("a", "Skip to the findings", "class", "skip", "href", "#findings");
        top();
        html.open("div", "class", "columns");
        html.open("div", "class", "rail");
        contents();
        if (!result.findings().isEmpty()) {
            findings.filters(html);
        }
        html.close();
        html.open("main");
        summary();
        findings.write(html);
        if (!result.findings().isEmpty()) {
            findings.index(html);
        }
        if (!services.isEmpty()) {
            services.write(html);
        }
        if (!result.silenced().isEmpty()) {
            findings.silenced(html);
        }
        html.close().close();
        html.resource("script", SCRIPT);
        return html.close().close().document();
    }

    private void head() {
        html.open("head").empty("meta", "charset", "utf-8");
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.empty(
                "meta",
                "http-equiv",
                "Content-Security-Policy",
                "content",
                "default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'; style-src " + hash(SHEET)
                        + "; script-src " + hash(SCRIPT));
        html.empty("link", "rel", "icon", "href", "data:,");
        html.element("title", "container-lint: " + counts() + " in " + subject());
        html.resource("style", SHEET).close();
    }

    /** The source of a text in a Content-Security-Policy. */
    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void top() {
        html.open("header", "class", "top").open("p", "class", "brand").element("b", "container-lint");
        html.text(" ").element("span", content.version()).close();
        html.open("fieldset", "class", "theme").element("legend", "Theme");
        theme("auto", "Auto", true);
        theme("light", "Light", false);
        theme("dark", "Dark", false);
        html.close().close();
    }

    private void theme(String value, String label, boolean checked) {
        String id = "theme-" + value;
        if (checked) {
            html.empty("input", "type", "radio", "name", "theme", "id", id, "checked", "");
        } else {
            html.empty("input", "type", "radio", "name", "theme", "id", id);
        }
        html.element("label", label, "for", id);
    }

    private void contents() {
        html.open("nav", "aria-label", "Contents").open("ul");
        link("summary", "Summary", "");
        link("findings", "Findings", Integer.toString(result.findings().size()));
        if (!result.findings().isEmpty()) {
            link("files", "Files", "");
        }
        if (!services.isEmpty()) {
            link("services", "Services", "");
        }
        if (!result.silenced().isEmpty()) {
            link("silenced", "Silenced", Integer.toString(result.silenced().size()));
        }
        html.close().close();
    }

    private void link(String section, String label, String count) {
        html.open("li").open("a", "href", "#" + section).text(label);
        if (!count.isEmpty()) {
            html.text(" ").element("span", count, "class", "count");
        }
        html.close().close();
    }

    private void summary() {
        html.open("section", "id", "summary", "aria-labelledby", "title");
        html.open("h1", "id", "title").text(capital(counts()));
        html.text(" in ").element("span", subject(), "class", "project-name").close();
        html.element("p", scope(), "class", "scope");
        html.open("dl", "class", "tiles");
        tile("error", "Errors", result.count(Severity.ERROR));
        tile("warning", "Warnings", result.count(Severity.WARNING));
        tile("info", "Infos", result.count(Severity.INFO));
        tile("plain", "Silenced", result.silenced().size());
        tile("plain", "With a fix", result.fixable());
        html.close();
        html.open("div", "class", "read");
        list(
                "Modules",
                content.modules().stream()
                        .map(module -> module.directory().equals(".")
                                ? module.name()
                                : module.name() + " (" + module.directory() + ")")
                        .toList());
        list("Read", read());
        list("Notes", result.notes().stream().map(HtmlReport::note).toList());
        html.close().close();
    }

    private static String note(Note note) {
        return note.file().isEmpty() ? note.message() : note.file() + ": " + note.message();
    }

    private void tile(String style, String label, long number) {
        html.open("div", "class", number == 0 ? "tile zero" : "tile " + style);
        html.element("dt", label).element("dd", Long.toString(number)).close();
    }

    private void list(String title, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        html.open("div").element("h2", title).open("ul");
        lines.forEach(line -> html.element("li", line));
        html.close().close();
    }

    private List<String> read() {
        Project project = content.project();
        List<String> unread = project.unread().stream().map(SourceFile::path).toList();
        Stream<String> compose = project.compositions().stream().map(HtmlReport::files);
        Stream<String> others =
                project.dockerfiles().stream().map(Dockerfile::source).map(SourceFile::path);
        return Stream.concat(compose, others)
                .distinct()
                .map(name -> unread.contains(name) ? name + " (not to the end)" : name)
                .toList();
    }

    private static String files(Composition composition) {
        return composition.compose().files().stream().map(SourceFile::path).collect(Collectors.joining(", "));
    }

    private String counts() {
        List<String> parts = new ArrayList<>();
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
            long count = result.count(severity);
            if (count > 0) {
                parts.add(Counted.of(count, severity.label()));
            }
        }
        return parts.isEmpty() ? "nothing found" : Listed.of(parts);
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private String subject() {
        List<HtmlContent.Module> modules = content.modules();
        return modules.size() == 1 ? modules.get(0).name() : Counted.of(modules.size(), "module");
    }

    private String scope() {
        Project project = content.project();
        return Counted.of(project.compositions().size(), "Compose project") + " and "
                + Counted.of(project.dockerfiles().size(), "Dockerfile") + " were read";
    }
}
