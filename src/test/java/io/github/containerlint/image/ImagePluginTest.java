package io.github.containerlint.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.containerlint.facts.FactSheet;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImagePluginTest {
    @Test
    void everyPluginSaysWhereItsNamesComeFrom() {
        List<FactSheet.Entry> sheet = FactSheet.load(ImagePlugin.SHEET, ImagePlugin.KEYS);

        assertFalse(sheet.isEmpty());
        for (FactSheet.Entry entry : sheet) {
            assertTrue(entry.names().stream().allMatch(name -> name.matches("[\\w.]+:[\\w-]+")), entry::where);
            assertFalse(
                    entry.words("element").isEmpty() && entry.words("property").isEmpty(), entry::where);
            assertTrue(entry.required("docs").startsWith("https://"), entry::where);
        }
    }

    @Test
    void bootNamesAnImageAfterTheProject() {
        ImagePlugin boot = ImagePlugin.load().stream()
                .filter(plugin -> plugin.key().equals("org.springframework.boot:spring-boot-maven-plugin"))
                .findFirst()
                .orElseThrow();

        assertEquals(List.of("image/name"), boot.elements());
        assertEquals(
                new ImagePlugin.DefaultName("build-image", "docker.io/library/{artifactId}:{version}"),
                boot.defaults().get(0));
    }
}
