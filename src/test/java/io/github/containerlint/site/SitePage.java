package io.github.containerlint.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.ext.heading.anchor.IdGenerator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** A page of the documentation site, made of one Markdown file. */
final class SitePage {
    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), HeadingAnchorExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(EXTENSIONS).escapeHtml(true).build();

    private final String source;
    private final String address;
    private final Node document;
    private final List<String> links = new ArrayList<>();
    private final Set<String> anchors = new TreeSet<>();
    private String title = "";
    private String description = "";

    /**
     * @param source the path of the Markdown file below the documentation, with slashes: {@code rules/README.md}
     * @param markdown its text
     */
    SitePage(String source, String markdown) {
        this.source = source;
        this.address = html(source);
        this.document = PARSER.parse(markdown);
        document.accept(new Reader());
    }

    /** The address below the root of the site: {@code rules/index.html}. */
    String address() {
        return address;
    }

    String source() {
        return source;
    }

    /** The text of the first heading. */
    String title() {
        return title;
    }

    /** The text of the first paragraph, on one line. */
    String description() {
        return description;
    }

    /** The way from this page to the root: empty, or {@code ../} once for each folder. */
    String root() {
        return "../"
                .repeat((int) address.chars().filter(letter -> letter == '/').count());
    }

    /** The addresses to which the page links, as they stand in its HTML. */
    List<String> links() {
        return List.copyOf(links);
    }

    /** The anchors of its headings. */
    Set<String> anchors() {
        return Set.copyOf(anchors);
    }

    /** The page's text as HTML. */
    String body() {
        return RENDERER.render(document);
    }

    /** {@code rules/README.md#data} becomes {@code rules/index.html#data}; an address on the web stays as it is. */
    private static String html(String markdown) {
        return markdown.contains("://")
                ? markdown
                : markdown.replaceFirst("(^|/)README\\.md(?=#|$)", "$1index.md").replaceFirst("\\.md(?=#|$)", ".html");
    }

    private static String text(Node node) {
        StringBuilder text = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text word) {
                text.append(word.getLiteral());
            }

            @Override
            public void visit(Code code) {
                text.append(code.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak lineBreak) {
                text.append(' ');
            }
        });
        return text.toString();
    }

    /** Collects what other pages may point at, and turns links between Markdown files into links between pages. */
    private final class Reader extends AbstractVisitor {
        private final IdGenerator ids = IdGenerator.builder().build();

        @Override
        public void visit(Heading heading) {
            if (title.isEmpty()) {
                title = text(heading);
            }
            anchors.add(ids.generateId(text(heading)));
            visitChildren(heading);
        }

        @Override
        public void visit(Paragraph paragraph) {
            if (description.isEmpty() && !title.isEmpty()) {
                description = text(paragraph);
            }
            visitChildren(paragraph);
        }

        @Override
        public void visit(Link link) {
            link.setDestination(html(link.getDestination()));
            links.add(link.getDestination());
            visitChildren(link);
        }
    }
}
