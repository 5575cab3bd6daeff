package io.github.containerlint.report;

import io.github.containerlint.compose.model.Mount;
import io.github.containerlint.project.build.ImageBuild;
import io.github.containerlint.project.build.ImageEntry;
import io.github.containerlint.project.container.Container;
import io.github.containerlint.project.container.Layer;
import java.util.ArrayList;
import java.util.List;

/**
 * A drawing of a container's filesystem in layers: the most specific mount on top, because it hides the others, and the
 * image at the bottom.
 */
final class FilesystemDrawing {
    private static final String MARGIN = "    ";
    private static final int INNER = 72;

    private final StringBuilder out = new StringBuilder();
    private final Container container;
    private final Shown shown;

    FilesystemDrawing(Container container, Shown shown) {
        this.container = container;
        this.shown = shown;
    }

    /** The drawing of an image without mounts. */
    static String of(ImageBuild build, Shown shown) {
        StringBuilder out = new StringBuilder();
        rule(out);
        row(out, "image: " + build.title());
        build.entries().forEach(entry -> row(out, entry(entry, "", shown)));
        rule(out);
        return out.toString();
    }

    String text() {
        List<Layer> layers = container.filesystem().topDown();
        rule(out);
        layers.forEach(layer -> {
            row(out, title(layer));
            notes(layer).forEach(note -> row(out, "  " + note));
            rule(out);
        });
        row(out, "image: " + image());
        List<ImageEntry> entries = container.build().map(ImageBuild::entries).orElse(List.of());
        entries.forEach(entry -> row(out, entry(entry, fate(entry), shown)));
        rule(out);
        if (!container.filesystem().complete()) {
            out.append(MARGIN).append("(one more mount lies at a place that is not known)\n");
        }
        return out.toString();
    }

    private String title(Layer layer) {
        String source = container
                .sourceOf(layer)
                .map(name -> (layer.isBind() ? " of '" : " '") + shown.value(name, layer) + "'")
                .orElse("");
        boolean readOnly = layer.mount().filter(Mount::readOnly).isPresent();
        return target(layer) + "  " + layer.kind().noun() + source + (readOnly ? ", read-only" : "");
    }

    private String target(Layer layer) {
        return shown.value(layer.target(), layer);
    }

    private List<String> notes(Layer layer) {
        List<String> notes = new ArrayList<>();
        container
                .hiddenBy(layer)
                .forEach(entry -> notes.add("hides " + shown.value(entry.path(), entry) + " of the image"));
        container.filesystem().holes(layer).forEach(other -> notes.add(target(other) + " is punched through it"));
        if (layer.kind().isFilledFromImage()) {
            notes.add("filled from the image while it is empty");
        }
        return notes;
    }

    private String image() {
        return container
                .build()
                .map(ImageBuild::title)
                .or(() -> container.image().map(image -> shown.value(image.text())))
                .orElse("not known");
    }

    private String fate(ImageEntry entry) {
        return container
                .filesystem()
                .at(entry.path())
                .map(layer -> layer.kind().isFilledFromImage() ? ", kept by the volume" : ", HIDDEN")
                .orElse("");
    }

    private static String entry(ImageEntry entry, String fate, Shown shown) {
        String path = shown.value(entry.path(), entry);
        return "  " + path + "  (" + shown.value(entry.origin(), entry) + ")" + fate;
    }

    private static void rule(StringBuilder out) {
        out.append(MARGIN).append('+').append("-".repeat(INNER + 2)).append("+\n");
    }

    private static void row(StringBuilder out, String text) {
        Columns line = new Columns(Shown.line(text));
        String fitting = line.width() <= INNER ? line.text() : line.text(0, INNER - 3) + "...";
        out.append(MARGIN)
                .append("| ")
                .append(fitting)
                .append(" ".repeat(Math.max(0, INNER - Columns.widthOf(fitting))))
                .append(" |\n");
    }
}
