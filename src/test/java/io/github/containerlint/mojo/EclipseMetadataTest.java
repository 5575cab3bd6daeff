package io.github.containerlint.mojo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.InputStream;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Compares what Eclipse is told with the plugin's descriptor. */
class EclipseMetadataTest {
    private static Document document(String resource) throws Exception {
        try (InputStream in =
                Objects.requireNonNull(EclipseMetadataTest.class.getResourceAsStream(resource), "no " + resource)) {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
        }
    }

    @Test
    void eachGoalThatIsBoundToAPhaseIsIgnored() throws Exception {
        Set<String> bound = new TreeSet<>();
        NodeList mojos = document("/META-INF/maven/plugin.xml").getElementsByTagName("mojo");
        for (int at = 0; at < mojos.getLength(); at++) {
            Element mojo = (Element) mojos.item(at);
            if (mojo.getElementsByTagName("phase").getLength() > 0) {
                bound.add(mojo.getElementsByTagName("goal").item(0).getTextContent());
            }
        }
        assertFalse(bound.isEmpty());

        Set<String> ignored = new TreeSet<>();
        NodeList executions =
                document("/META-INF/m2e/lifecycle-mapping-metadata.xml").getElementsByTagName("pluginExecution");
        for (int at = 0; at < executions.getLength(); at++) {
            Element execution = (Element) executions.item(at);
            assertEquals(1, execution.getElementsByTagName("ignore").getLength());
            NodeList goals = execution.getElementsByTagName("goal");
            for (int goal = 0; goal < goals.getLength(); goal++) {
                ignored.add(goals.item(goal).getTextContent());
            }
        }
        assertEquals(bound, ignored);
    }
}
