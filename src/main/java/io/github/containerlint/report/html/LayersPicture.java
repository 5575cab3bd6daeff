package io.github.containerlint.report.html;

import io.github.containerlint.compose.model.Mount;
import io.github.containerlint.finding.Fix;
import io.github.containerlint.project.build.ImageBuild;
import io.github.containerlint.project.build.ImageEntry;
import io.github.containerlint.project.container.Container;
import io.github.containerlint.project.container.HiddenDependency;
import io.github.containerlint.project.container.Layer;
import io.github.containerlint.source.Counted;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The file system of a container as a stack of boxes: the most specific mount on top, because it hides the others, and
 * the image at the bottom.
 */
final class LayersPicture {
    private final Html html;
    private final ShownText shown;

    /** What becomes of a part of the image. */
    private enum Fate {
        SEEN(""),
        KEPT("kept by the volume"),
        HIDDEN("hidden"),
        /** A dependency directory that nothing fills again. */
        LOST("hidden, and needed");

        private final String words;

        Fate(String words) {
            this.words = words;
        }
    }

    LayersPicture(Html html, ShownText shown) {
        this.html = html;
        this.shown = shown;
    }

    /** Whether there is more to draw than the name of an image. */
    static boolean isWorthDrawing(Container container) {
        return !container.filesystem().layers().isEmpty()
                || container.build().filter(build -> !build.entries().isEmpty()).isPresent();
    }

    /** The service as it is. */
    void now(Container container) {
        html.open("div", "class", "pictures");
        stack(container, "", List.of());
        html.close();
    }

    /** The service as it is, and beside it as it is after the fixes. */
    void change(Repairs.Change change) {
        html.open("div", "class", "pictures two");
        stack(change.before(), "Now", List.of());
        stack(change.after(), "After the fix", change.fixes());
        html.close();
    }

    /** An image that no service runs. */
    void image(ImageBuild build) {
        html.open("div", "class", "pictures").open("figure", "class", "layers");
        html.open("ol", "class", "stack").open("li", "class", "layer image");
        title("image", build.title(), "");
        html.open("ul", "class", "paths");
        build.entries().forEach(entry -> entry(entry, Fate.SEEN));
        html.close().close().close();
        html.element("figcaption", "What the build puts into the image").close().close();
    }

    private void stack(Container container, String caption, List<Fix> fixes) {
        List<Layer> layers = container.filesystem().topDown();
        html.open("figure", "class", "layers");
        if (!caption.isEmpty()) {
            html.open("figcaption").element("b", caption);
            fixes.forEach(fix -> {
                html.text(": ");
                Prose.write(html, fix.summary());
            });
            html.close();
        }
        html.open("ol", "class", "stack");
        layers.forEach(layer -> layer(layer, container, nesting(layer, layers)));
        image(container);
        html.close();
        if (!container.filesystem().complete()) {
            html.element("p", "One more mount lies at a place that is not known.", "class", "remark");
        }
        html.close();
    }

    /** The number of other layers that a layer lies within, at most three. */
    private static int nesting(Layer layer, List<Layer> layers) {
        long around = layers.stream()
                .filter(other -> other.target().depth() < layer.target().depth())
                .filter(other -> other.target().isAtOrAbove(layer.target()))
                .count();
        return (int) Math.min(3, around);
    }

    private void layer(Layer layer, Container container, int nesting) {
        boolean readOnly = layer.mount().filter(Mount::readOnly).isPresent();
        String kind = layer.kind().noun() + (readOnly ? ", read-only" : "");
        String source =
                container.sourceOf(layer).map(name -> shown.value(name, layer)).orElse("");
        html.open("li", "class", "layer " + style(layer) + " in" + nesting);
        title(kind, target(layer), source);
        int hidden = container.hiddenBy(layer).size();
        if (layer.kind().isFilledFromImage()) {
            html.element("p", "filled from the image while it is empty", "class", "remark");
        }
        if (hidden > 0) {
            html.element("p", "hides " + Counted.of(hidden, "path") + " of the image", "class", "remark hides");
        }
        container
                .filesystem()
                .holes(layer)
                .forEach(hole -> html.open("p", "class", "remark")
                        .element("code", target(hole))
                        .text(" is punched through it")
                        .close());
        html.close();
    }

    private static String style(Layer layer) {
        if (layer.isBind()) {
            return "bind";
        }
        return layer.kind().isFilledFromImage() ? "volume" : "other";
    }

    private String target(Layer layer) {
        return shown.value(layer.target(), layer);
    }

    private void title(String kind, String place, String source) {
        html.open("p", "class", "title").element("span", kind, "class", "kind").text(" ");
        html.element("code", place);
        if (!source.isEmpty()) {
            html.text(" from ").element("code", source);
        }
        html.close();
    }

    private void image(Container container) {
        Set<String> needed = container.hiddenDependencies().stream()
                .map(HiddenDependency::directory)
                .map(directory -> directory.path().value())
                .collect(Collectors.toSet());
        html.open("li", "class", "layer image");
        title("image", name(container), "");
        List<ImageEntry> entries = container.build().map(ImageBuild::entries).orElse(List.of());
        if (!entries.isEmpty()) {
            html.open("ul", "class", "paths");
            entries.forEach(entry -> entry(entry, fate(entry, container, needed)));
            html.close();
        }
        html.close();
    }

    private String name(Container container) {
        Optional<String> build = container.build().map(ImageBuild::title);
        return build.or(() -> container.image().map(image -> shown.value(image.text())))
                .orElse("not known");
    }

    private static Fate fate(ImageEntry entry, Container container, Set<String> needed) {
        Optional<Layer> cover = container.filesystem().at(entry.path());
        if (cover.isEmpty()) {
            return Fate.SEEN;
        }
        if (cover.get().kind().isFilledFromImage()) {
            return Fate.KEPT;
        }
        return needed.contains(entry.path().value()) ? Fate.LOST : Fate.HIDDEN;
    }

    private void entry(ImageEntry entry, Fate fate) {
        String style = fate.name().toLowerCase(Locale.ROOT);
        html.open("li", "class", style);
        html.element(
                fate == Fate.HIDDEN || fate == Fate.LOST ? "del" : "span",
                shown.value(entry.path(), entry),
                "class",
                "path");
        html.text(" ").element("span", shown.value(entry.origin(), entry), "class", "origin");
        if (fate != Fate.SEEN) {
            html.text(" ").element("span", fate.words, "class", "fate");
        }
        html.close();
    }
}
