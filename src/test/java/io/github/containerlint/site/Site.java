package io.github.containerlint.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The documentation as a site of static pages: {@code docs} without what is for those who work on the plugin itself.
 *
 * <p>The addresses are those of the Markdown files. {@code rules/NAME.html} is served as
 * {@code https://containerlint.github.io/rules/NAME}.
 */
public final class Site {
    static final String ADDRESS = "https://containerlint.github.io/";
    private static final Path DOCS = Path.of("docs");
    private static final Path SOURCES = Path.of("src/site");

    /** For those who work on the plugin, and linked from CONTRIBUTING. */
    private static final List<String> NOT_FOR_USERS = List.of("adr/", "architecture.md", "performance.md");

    private final List<SitePage> pages;

    private Site(List<SitePage> pages) {
        this.pages = List.copyOf(pages);
    }

    /** Writes the site into the directory that the first argument names. */
    public static void main(String[] arguments) throws IOException {
        read().write(Path.of(arguments[0]));
    }

    /** The site of this project's documentation. */
    static Site read() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(DOCS)) {
            files = all.filter(file -> file.toString().endsWith(".md")).sorted().toList();
        }
        List<SitePage> pages = new ArrayList<>();
        for (Path file : files) {
            String source = DOCS.relativize(file).toString().replace('\\', '/');
            if (NOT_FOR_USERS.stream().noneMatch(source::startsWith)) {
                pages.add(new SitePage(source, Files.readString(file)));
            }
        }
        return new Site(pages);
    }

    /** The pages, sorted by the paths of their sources. */
    List<SitePage> pages() {
        return pages;
    }

    /** Writes the pages and their style sheet. */
    void write(Path directory) throws IOException {
        String template = Files.readString(SOURCES.resolve("page.html"));
        for (SitePage page : pages) {
            Path file = directory.resolve(page.address());
            Files.createDirectories(file.getParent());
            Files.writeString(file, html(page, template));
        }
        Files.writeString(directory.resolve("style.css"), Files.readString(SOURCES.resolve("style.css")));
    }

    private static String html(SitePage page, String template) {
        String title = page.address().equals("index.html") ? page.title() : page.title() + " - container-lint";
        String canonical = ADDRESS
                + page.address().replaceFirst("(^|/)index\\.html$", "$1").replaceFirst("\\.html$", "");
        return template.replace("${title}", escaped(title))
                .replace("${description}", escaped(page.description()))
                .replace("${canonical}", canonical)
                .replace("${root}", page.root())
                .replace("${body}", page.body());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
