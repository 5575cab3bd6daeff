package io.github.containerlint.mojo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.containerlint.image.ImagePlugin;
import java.io.IOException;
import java.io.StringReader;
import java.util.Set;
import org.apache.maven.model.Build;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ModelImagesTest {
    private final MavenProject module = new MavenProject();

    @BeforeEach
    void aModule() {
        module.setArtifactId("shop");
        module.setVersion("1.2");
        module.setBuild(new Build());
    }

    private Plugin plugin(String groupId, String artifactId, String configuration)
            throws XmlPullParserException, IOException {
        Plugin plugin = new Plugin();
        plugin.setGroupId(groupId);
        plugin.setArtifactId(artifactId);
        plugin.setConfiguration(
                Xpp3DomBuilder.build(new StringReader("<configuration>" + configuration + "</configuration>")));
        module.getBuild().addPlugin(plugin);
        return plugin;
    }

    private Set<String> names() {
        return new ModelImages(module).names(ImagePlugin.load());
    }

    @Test
    void namesStandInTheConfiguration() throws XmlPullParserException, IOException {
        plugin("com.google.cloud.tools", "jib-maven-plugin", "<to><image>ghcr.io/acme/shop</image></to>");
        plugin(
                "io.fabric8",
                "docker-maven-plugin",
                "<images><image><name>acme/db:1</name></image><shop><name>acme/shop</name></shop></images>");

        assertEquals(Set.of("ghcr.io/acme/shop", "acme/db:1", "acme/shop"), names());
    }

    @Test
    void namesStandInProperties() throws XmlPullParserException, IOException {
        plugin("com.google.cloud.tools", "jib-maven-plugin", "");
        module.getProperties().setProperty("jib.to.image", "acme/shop");

        assertEquals(Set.of("acme/shop"), names());
    }

    @Test
    void bootNamesAnImageAfterTheProjectWhereItMakesOne() throws XmlPullParserException, IOException {
        Plugin boot = plugin("org.springframework.boot", "spring-boot-maven-plugin", "");
        assertEquals(Set.of(), names());

        PluginExecution execution = new PluginExecution();
        execution.addGoal("build-image");
        boot.addExecution(execution);
        assertEquals(Set.of("docker.io/library/shop:1.2"), names());
    }

    @Test
    void anotherPluginMakesNone() throws XmlPullParserException, IOException {
        plugin("org.example", "jib-maven-plugin", "<to><image>acme/shop</image></to>");

        assertEquals(Set.of(), names());
    }
}
