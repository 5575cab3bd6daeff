package io.github.containerlint.report;

import io.github.containerlint.finding.Finding;
import io.github.containerlint.rule.RuleCatalog;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The findings in the XML of Checkstyle, which many build servers and editors read.
 *
 * <p>Paths are relative to the git work tree. The format has no place for an end, for silenced findings or for fixes.
 */
final class CheckstyleReport {
    /** The version of Checkstyle whose form the report has. */
    private static final String FORM = "4.3";

    private final XMLStreamWriter xml;
    private final BuildReport report;
    private final RepositoryPaths paths;

    private CheckstyleReport(XMLStreamWriter xml, BuildReport report) {
        this.xml = xml;
        this.report = report;
        this.paths = new RepositoryPaths(report.workTree());
    }

    static void write(BuildReport report, OutputStream out) throws IOException {
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            new CheckstyleReport(xml, report).write();
            xml.close();
        } catch (XMLStreamException unwritable) {
            throw new IOException(unwritable.getMessage(), unwritable);
        }
    }

    private void write() throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("checkstyle");
        xml.writeAttribute("version", FORM);
        String open = null;
        for (Finding finding : report.result().findings()) {
            String file = paths.of(finding.span().file());
            if (!file.equals(open)) {
                close(open);
                xml.writeCharacters("\n  ");
                xml.writeStartElement("file");
                write("name", file);
                open = file;
            }
            write(finding);
        }
        close(open);
        xml.writeCharacters("\n");
        xml.writeEndElement();
        xml.writeCharacters("\n");
        xml.writeEndDocument();
    }

    private void close(String open) throws XMLStreamException {
        if (open != null) {
            xml.writeCharacters("\n  ");
            xml.writeEndElement();
        }
    }

    private void write(Finding finding) throws XMLStreamException {
        Region region = Region.of(finding.span());
        xml.writeCharacters("\n    ");
        xml.writeEmptyElement("error");
        write("line", String.valueOf(region.startLine()));
        write("column", String.valueOf(region.startColumn()));
        write("severity", finding.severity().label());
        write("message", finding.message());
        write("source", source(finding));
    }

    /** The name of the check: as with Checkstyle's own, the part before the last dot is the group. */
    private String source(Finding finding) {
        String group = report.catalog()
                .find(finding.rule())
                .map(RuleCatalog.Entry::group)
                .map(name -> name + ".")
                .orElse("");
        return "container-lint." + group + finding.rule();
    }

    private void write(String attribute, String value) throws XMLStreamException {
        xml.writeAttribute(attribute, allowed(Shown.line(value)));
    }

    /** The text without the two characters that harm no terminal and that XML does not allow all the same. */
    private static String allowed(String text) {
        return text.replace('\uFFFE', '\uFFFD').replace('\uFFFF', '\uFFFD');
    }
}
