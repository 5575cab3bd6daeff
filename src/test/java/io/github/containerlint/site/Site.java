package io.github.containerlint.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
    /** For those who work on the plugin, and linked from CONTRIBUTING. */
    private static final List<String> NOT_FOR_USERS = List.of("adr/", "architecture.md", "performance.md");

    private final List<SitePage> pages;
    private final List<Path> schemas;
    private final String template;
    private final String style;

    private Site(List<SitePage> pages, List<Path> schemas, String template, String style) {
        this.pages = List.copyOf(pages);
        this.schemas = List.copyOf(schemas);
        this.template = template;
        this.style = style;
    }

    /** Writes the site of the project in the directory that the first argument names into the second one. */
    public static void main(String[] arguments) throws IOException {
        read(Path.of(arguments[0])).write(Path.of(arguments[1]));
    }

    /** The site of a project's documentation. */
    static Site read(Path project) throws IOException {
        Path docs = project.resolve("docs");
        Path sources = project.resolve("src/site");
        List<Path> files;
        try (Stream<Path> all = Files.walk(docs)) {
            files = all.filter(file -> file.toString().endsWith(".md")).sorted().toList();
        }
        List<SitePage> pages = new ArrayList<>();
        for (Path file : files) {
            String source = docs.relativize(file).toString().replace('\\', '/');
            if (NOT_FOR_USERS.stream().noneMatch(source::startsWith)) {
                pages.add(new SitePage(source, Files.readString(file)));
            }
        }
        List<Path> schemas;
        try (Stream<Path> all = Files.list(docs)) {
            schemas = all.filter(file -> file.toString().endsWith(".schema.json"))
                    .sorted()
                    .toList();
        }
        return new Site(
                pages,
                schemas,
                Files.readString(sources.resolve("page.html")),
                Files.readString(sources.resolve("style.css")));
    }

    /** The pages, sorted by the paths of their sources. */
    List<SitePage> pages() {
        return pages;
    }

    /** Writes the pages, their style sheet, and the schemas that editors and programs load. */
    void write(Path directory) throws IOException {
        for (SitePage page : pages) {
            Path file = directory.resolve(page.address());
            Files.createDirectories(file.getParent());
            Files.writeString(file, html(page));
        }
        Files.writeString(directory.resolve("style.css"), style);
        for (Path schema : schemas) {
            Files.copy(schema, directory.resolve(schema.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private String html(SitePage page) {
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
