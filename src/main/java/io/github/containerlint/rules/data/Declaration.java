package io.github.containerlint.rules.data;

import io.github.containerlint.compose.model.ComposeProject;
import io.github.containerlint.compose.model.Resource;
import io.github.containerlint.compose.model.ResourceUse;
import io.github.containerlint.finding.TextEdit;
import io.github.containerlint.source.Position;
import io.github.containerlint.source.SourceFile;
import java.util.Optional;

/** Makes the edit that declares a resource which services use. */
final class Declaration {
    private Declaration() {}

    /**
     * The edit that declares a resource in the file that uses it; empty where the name comes from an alias or a
     * variable.
     */
    static Optional<TextEdit> in(ComposeProject compose, ResourceUse use) {
        SourceFile file = use.span().file();
        if (!use.related().isEmpty() || !compose.files().contains(file)) {
            return Optional.empty();
        }
        Optional<Resource> first = compose.resources(use.kind())
                .filter(resource -> !resource.implied() && resource.span().file() == file)
                .findFirst();
        if (first.isPresent()) {
            return besides(first.get(), use.name());
        }
        boolean hasSection = compose.config()
                .entry(use.kind().section())
                .filter(entry -> entry.span().file() == file)
                .isPresent();
        String lines = "\n%s:\n  %s:".formatted(use.kind().section(), use.name());
        return hasSection || !endsInOwnMapping(file, compose)
                ? Optional.empty()
                : Optional.of(TextEdit.lastLine(file, lines));
    }

    /** Returns true when a key in a last line would belong to the mapping that holds the services. */
    private static boolean endsInOwnMapping(SourceFile file, ComposeProject compose) {
        boolean atMargin = compose.config()
                .entry("services")
                .filter(entry -> entry.key().span().file() == file
                        && entry.key().span().startPosition().column() == 1)
                .isPresent();
        boolean inBraces = file.text().lines().anyMatch(line -> line.startsWith("{"));
        boolean ended = file.text().lines().anyMatch(line -> line.startsWith("..."));
        return atMargin && !inBraces && !ended;
    }

    /** The edit that adds a line above a resource; empty where the resource does not begin a line of its own. */
    private static Optional<TextEdit> besides(Resource resource, String name) {
        Position place = resource.span().startPosition();
        String lead = " ".repeat(place.column() - 1);
        boolean block = resource.span()
                .file()
                .lines()
                .textOf(place.line())
                .startsWith(lead + resource.name().value());
        return block ? Optional.of(TextEdit.lineAbove(resource, lead + name + ":")) : Optional.empty();
    }
}
