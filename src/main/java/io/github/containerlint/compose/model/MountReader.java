package io.github.containerlint.compose.model;

import io.github.containerlint.compose.config.ConfigList;
import io.github.containerlint.compose.config.ConfigMap;
import io.github.containerlint.compose.config.ConfigScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads mounts from the long form. */
final class MountReader {
    private MountReader() {}

    static List<Mount> volumes(ConfigMap service, String subject) {
        List<Mount> mounts = new ArrayList<>();
        int index = 0;
        for (ConfigMap definition : service.maps("volumes")) {
            mount(definition, subject + ".volumes[" + index++ + "]").ifPresent(mounts::add);
        }
        return List.copyOf(mounts);
    }

    static List<Mount> replaced(ConfigMap service, String subject) {
        return service.list("volumes").map(ConfigList::replaced).orElse(List.of()).stream()
                .filter(ConfigMap.class::isInstance)
                .flatMap(definition -> mount((ConfigMap) definition, subject + ".volumes").stream())
                .toList();
    }

    private static Optional<Mount> mount(ConfigMap definition, String subject) {
        Optional<MountType> type =
                definition.scalar("type").flatMap(ConfigScalar::known).flatMap(MountType::of);
        Optional<ConfigScalar> source = definition
                .scalar("source")
                .map(ConfigScalar::inWorkingDirectory)
                .filter(value -> !value.isKnown() || !value.value().isEmpty());
        boolean readOnly = definition.isTrue("read_only");
        boolean undecided = definition.shorthand().isPresent()
                && source.filter(MountReader::beginsUnknown).isPresent();
        return type.flatMap(known -> definition
                .scalar("target")
                .map(target -> new Mount(
                        undecided ? MountType.UNKNOWN : known, source, target, readOnly, definition, subject)));
    }

    private static boolean beginsUnknown(ConfigScalar source) {
        return source.unset().stream().anyMatch(variable -> variable.offset() == 0);
    }

    static List<Mount> tmpfs(ConfigMap service, String subject) {
        List<Mount> mounts = new ArrayList<>();
        List<ConfigScalar> entries = service.scalars("tmpfs");
        for (int index = 0; index < entries.size(); index++) {
            String place = service.list("tmpfs").isPresent() ? ".tmpfs[" + index + "]" : ".tmpfs";
            mounts.add(tmpfsEntry(entries.get(index), subject + place));
        }
        return List.copyOf(mounts);
    }

    /** The mount of an entry {@code PATH} or {@code PATH:OPTIONS}. */
    private static Mount tmpfsEntry(ConfigScalar entry, String subject) {
        int colon = entry.value().indexOf(':');
        ConfigScalar target = colon < 0 ? entry : entry.slice(0, colon);
        ConfigMap definition = ConfigMap.shorthand(entry, List.of());
        return new Mount(MountType.TMPFS, Optional.empty(), target, false, definition, subject);
    }
}
