package io.github.containerlint.dockerfile.parse;

import io.github.containerlint.dockerfile.instruction.Mount;
import io.github.containerlint.dockerfile.instruction.Syntax;
import io.github.containerlint.source.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the {@code --mount} flags of RUN. */
final class MountReader {
    private MountReader() {}

    static List<Mount> mounts(Syntax syntax) {
        return syntax.flags().stream()
                .filter(flag -> flag.name().value().equals("mount"))
                .flatMap(flag -> flag.value().stream())
                .map(MountReader::mount)
                .toList();
    }

    private static Mount mount(Text value) {
        Map<String, Text> options = new LinkedHashMap<>();
        int at = 0;
        while (at < value.length()) {
            int comma = value.value().indexOf(',', at);
            int end = comma < 0 ? value.length() : comma;
            Text field = value.slice(at, end);
            int equals = field.value().indexOf('=');
            int nameEnd = equals < 0 ? field.length() : equals;
            String name = field.value().substring(0, nameEnd).strip().toLowerCase(Locale.ROOT);
            options.put(name, field.slice(Math.min(nameEnd + 1, field.length())));
            at = end + 1;
        }
        return new Mount(options, value.span());
    }
}
