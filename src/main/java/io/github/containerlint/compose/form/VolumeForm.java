package io.github.containerlint.compose.form;

import io.github.containerlint.compose.config.ConfigEntry;
import io.github.containerlint.compose.config.ConfigMap;
import io.github.containerlint.compose.config.ConfigNode;
import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.compose.config.LoadLog;
import io.github.containerlint.compose.config.ScalarKind;
import io.github.containerlint.source.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes {@code [SOURCE:]TARGET[:MODE]} out as a mount. */
final class VolumeForm {
    private static final Set<String> PROPAGATIONS =
            Set.of("rprivate", "private", "rshared", "shared", "rslave", "slave");

    private final ConfigScalar written;
    private final List<ConfigEntry> bind = new ArrayList<>();
    private final List<ConfigEntry> volume = new ArrayList<>();
    private final List<ConfigEntry> mount = new ArrayList<>();

    private VolumeForm(ConfigScalar written) {
        this.written = written;
    }

    static ConfigNode expand(ConfigNode node, LoadLog log) {
        if (!(node instanceof ConfigScalar given) || given.isNull()) {
            return node;
        }
        ConfigScalar scalar = given.inWorkingDirectory();
        List<ConfigScalar> parts = parts(scalar);
        if (parts.stream().anyMatch(part -> part.value().isEmpty())) {
            return incomplete(scalar, parts, log);
        }
        if (parts.size() > 3) {
            log.problem(
                    scalar,
                    "'%s' has more than three parts; write SOURCE:TARGET[:MODE], or the keys 'source:' and 'target:'"
                            .formatted(scalar.value()));
            return node;
        }
        return new VolumeForm(scalar).expand(parts);
    }

    /** A mount with an empty part. Where a variable without a value leaves it empty, the other parts still count. */
    private static ConfigNode incomplete(ConfigScalar scalar, List<ConfigScalar> parts, LoadLog log) {
        if (scalar.isKnown()) {
            log.problem(
                    scalar,
                    "'%s' has nothing between its colons; write SOURCE:TARGET[:MODE]".formatted(scalar.value()));
            return scalar;
        }
        log.unvalued(
                scalar.place(),
                "'%s' is no mount as long as its variable has no value"
                        .formatted(scalar.place().text()));
        return parts.size() > 3 ? scalar : new VolumeForm(scalar).expand(parts);
    }

    /** The parts between the colons; the colon behind a single letter belongs to a path of Windows. */
    private static List<ConfigScalar> parts(ConfigScalar scalar) {
        String value = scalar.value();
        List<ConfigScalar> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; value.length() > 2 && i < value.length(); i++) {
            boolean drive = i == start + 1 && Character.isLetter(value.charAt(start));
            if (value.charAt(i) == ':' && !drive) {
                parts.add(scalar.slice(start, i));
                start = i + 1;
            }
        }
        parts.add(scalar.slice(start));
        return parts;
    }

    private ConfigNode expand(List<ConfigScalar> parts) {
        boolean anonymous = parts.size() == 1;
        ConfigScalar source = parts.get(0);
        boolean path = !anonymous && isPath(source.value());
        add("type", written.implied(path ? "bind" : "volume", ScalarKind.STRING));
        if (!anonymous) {
            add("source", source);
        }
        add("target", cleaned(parts.get(anonymous ? 0 : 1)));
        if (parts.size() > 2) {
            mode(parts.get(2));
        }
        if (path) {
            bind.add(implied("create_host_path"));
        }
        nest("bind", bind, path);
        nest("volume", volume, !path);
        return ConfigMap.shorthand(written, mount);
    }

    private void mode(ConfigScalar mode) {
        int start = 0;
        for (String option : mode.value().split(",", -1)) {
            ConfigScalar part = mode.slice(start, start + option.length());
            start += option.length() + 1;
            switch (option) {
                case "ro" -> add("read_only", part.implied("true", ScalarKind.BOOLEAN));
                case "nocopy" -> volume.add(ConfigEntry.named("nocopy", part.implied("true", ScalarKind.BOOLEAN)));
                case "z", "Z" -> bind.add(ConfigEntry.named("selinux", part));
                default -> propagation(option, part);
            }
        }
    }

    private void propagation(String option, ConfigScalar part) {
        if (PROPAGATIONS.contains(option)) {
            bind.add(ConfigEntry.named("propagation", part));
        }
    }

    private void add(String key, ConfigScalar value) {
        mount.add(ConfigEntry.named(key, value));
    }

    private ConfigEntry implied(String key) {
        return ConfigEntry.named(key, written.implied("true", ScalarKind.BOOLEAN));
    }

    private void nest(String key, List<ConfigEntry> options, boolean always) {
        if (always || !options.isEmpty()) {
            mount.add(new ConfigEntry(Text.opaque(key, written.place()), ConfigMap.of(written.place(), options)));
        }
    }

    /** Whether a source is a path of the host; else it is the name of a volume. */
    static boolean isPath(String source) {
        return source.startsWith(".")
                || source.startsWith("/")
                || source.startsWith("~")
                || source.startsWith("\\\\")
                || source.length() > 1 && Character.isLetter(source.charAt(0)) && source.charAt(1) == ':';
    }

    /** The path without double slashes, dots and a slash at the end. */
    private static ConfigScalar cleaned(ConfigScalar target) {
        String clean = SlashPaths.clean(target.value());
        if (clean.equals(target.value()) || target.value().isEmpty()) {
            return target;
        }
        return target.value().startsWith(clean)
                ? target.slice(0, clean.length())
                : target.withText(Text.opaque(clean, target.span()));
    }
}
