package io.github.containerlint.project.build;

import io.github.containerlint.dockerfile.instruction.Transfer;
import io.github.containerlint.dockerfile.stage.Step;
import io.github.containerlint.image.ContainerPath;
import io.github.containerlint.project.install.DependencyDirectory;
import io.github.containerlint.source.Text;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Collects the files and directories that a build is known to put into its image. */
final class ImageEntries {
    private ImageEntries() {}

    /** The entries, sorted by path. At one path the dependency directory counts, else the last copy. */
    static List<ImageEntry> of(List<Step> steps, List<DependencyDirectory> directories) {
        Map<ContainerPath, ImageEntry> entries = new LinkedHashMap<>();
        steps.forEach(step -> copied(step).ifPresent(entry -> entries.put(entry.path(), entry)));
        directories.forEach(directory ->
                entries.put(directory.path(), new ImageEntry(directory.path(), directory.maker(), directory.span())));
        return entries.values().stream()
                .sorted(Comparator.comparing(ImageEntry::path))
                .toList();
    }

    private static Optional<ImageEntry> copied(Step step) {
        return step.instruction() instanceof Transfer transfer
                ? step.resolve(transfer.destination())
                        .map(Text::value)
                        .flatMap(ContainerPath::of)
                        .map(path -> new ImageEntry(path, origin(transfer), transfer.span()))
                : Optional.empty();
    }

    private static String origin(Transfer transfer) {
        String from = transfer.from().map(stage -> "--from=" + stage + " ").orElse("");
        return transfer.name() + " " + from
                + transfer.sources().stream().map(Text::value).collect(Collectors.joining(" "));
    }
}
