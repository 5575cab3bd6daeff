package io.github.containerlint.compose.config;

import io.github.containerlint.source.RelatedSpan;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A mapping, its keys in the order in which they were written.
 *
 * <p>A mapping that was written in a short form, such as {@code "8080:80"}, keeps the scalar that it was written as.
 */
@API(status = Status.EXPERIMENTAL)
public final class ConfigMap implements ConfigNode {
    private final Span span;
    private final Map<String, ConfigEntry> entries;
    private final List<ConfigEntry> inOrder;
    private final Optional<ConfigScalar> shorthand;
    private final List<RelatedSpan> related;

    private ConfigMap(
            Span span, Map<String, ConfigEntry> entries, Optional<ConfigScalar> shorthand, List<RelatedSpan> related) {
        this.span = span;
        this.entries = entries;
        this.inOrder = List.copyOf(entries.values());
        this.shorthand = shorthand;
        this.related = List.copyOf(related);
    }

    /** The mapping of these entries; of two entries of one name the later one counts. */
    public static ConfigMap of(Span span, Collection<ConfigEntry> entries) {
        return new ConfigMap(span, indexed(entries), Optional.empty(), List.of());
    }

    public static ConfigMap empty(Span span) {
        return of(span, List.of());
    }

    /** The mapping that a short form stands for. */
    public static ConfigMap shorthand(ConfigScalar written, Collection<ConfigEntry> entries) {
        return new ConfigMap(written.span(), indexed(entries), Optional.of(written), written.related());
    }

    private static Map<String, ConfigEntry> indexed(Collection<ConfigEntry> entries) {
        Map<String, ConfigEntry> byName = new LinkedHashMap<>();
        entries.forEach(entry -> byName.put(entry.name(), entry));
        return byName;
    }

    @Override
    public Span span() {
        return span;
    }

    @Override
    public List<RelatedSpan> related() {
        return related;
    }

    /** The scalar that this mapping was written as; empty when it was not written in a short form. */
    public Optional<ConfigScalar> shorthand() {
        return shorthand;
    }

    public List<ConfigEntry> entries() {
        return inOrder;
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    public boolean has(String name) {
        return entries.containsKey(name);
    }

    public Optional<ConfigEntry> entry(String name) {
        return Optional.ofNullable(entries.get(name));
    }

    public Optional<ConfigNode> get(String name) {
        return entry(name).map(ConfigEntry::value);
    }

    /** The scalar of that name; empty when it is {@code null} or no scalar. */
    public Optional<ConfigScalar> scalar(String name) {
        return typed(name, ConfigScalar.class).filter(scalar -> !scalar.isNull());
    }

    public Optional<ConfigMap> map(String name) {
        return typed(name, ConfigMap.class);
    }

    public Optional<ConfigList> list(String name) {
        return typed(name, ConfigList.class);
    }

    /** The scalars of the list of that name; a single scalar stands for a list of one. */
    public List<ConfigScalar> scalars(String name) {
        return list(name)
                .map(ConfigList::scalars)
                .orElseGet(() -> scalar(name).stream().toList());
    }

    /** The mappings of the list of that name. */
    public List<ConfigMap> maps(String name) {
        return list(name).map(ConfigList::maps).orElse(List.of());
    }

    /** Whether the scalar of that name is {@code true}. */
    public boolean isTrue(String name) {
        return scalar(name).flatMap(ConfigScalar::asBoolean).orElse(false);
    }

    private <T extends ConfigNode> Optional<T> typed(String name, Class<T> type) {
        return get(name).filter(type::isInstance).map(type::cast);
    }

    /** The same mapping with this entry put in, in place of the entry of its name or behind all others. */
    public ConfigMap with(ConfigEntry entry) {
        Map<String, ConfigEntry> changed = new LinkedHashMap<>(entries);
        changed.put(entry.name(), entry);
        return new ConfigMap(span, changed, shorthand, related);
    }

    public ConfigMap without(String name) {
        Map<String, ConfigEntry> changed = new LinkedHashMap<>(entries);
        changed.remove(name);
        return new ConfigMap(span, changed, shorthand, related);
    }

    /** The same mapping with this key put in where it is left out. */
    public ConfigMap withDefault(String name, String value, ScalarKind kind) {
        return has(name) ? this : with(implied(name, value, kind));
    }

    /** An entry that is not written in any file; its place is where this mapping begins. */
    public ConfigEntry implied(String name, String value, ScalarKind kind) {
        Span place = shorthand.map(ConfigScalar::place).orElse(span).atStart();
        return new ConfigEntry(Text.opaque(name, place), ConfigScalar.absent(Text.opaque(value, place), kind));
    }

    /** The same mapping with the value of each entry replaced by the result of the function. */
    public ConfigMap mapValues(Function<ConfigEntry, ConfigNode> value) {
        List<ConfigEntry> changed = new ArrayList<>(inOrder.size());
        boolean same = true;
        for (ConfigEntry entry : inOrder) {
            ConfigNode other = value.apply(entry);
            same = same && other == entry.value();
            changed.add(other == entry.value() ? entry : entry.with(other));
        }
        return same ? this : withEntries(changed);
    }

    /** The same mapping with these entries put in, each in place of the entry of its name or behind all others. */
    public ConfigMap withAll(Collection<ConfigEntry> others) {
        Map<String, ConfigEntry> changed = new LinkedHashMap<>(entries);
        others.forEach(entry -> changed.put(entry.name(), entry));
        return new ConfigMap(span, changed, shorthand, related);
    }

    /** The same mapping with these places of use instead of its own. */
    public ConfigMap with(List<RelatedSpan> uses) {
        return uses.equals(related) ? this : new ConfigMap(span, entries, shorthand, uses);
    }

    /** The same mapping with other entries. */
    public ConfigMap withEntries(Collection<ConfigEntry> others) {
        return new ConfigMap(span, indexed(others), shorthand, related);
    }

    @Override
    public ConfigMap usedAt(RelatedSpan use) {
        Map<String, ConfigEntry> used = new LinkedHashMap<>();
        entries.forEach((name, entry) -> used.put(name, entry.usedAt(use)));
        List<RelatedSpan> uses = new ArrayList<>(related);
        uses.add(use);
        return new ConfigMap(span, used, shorthand.map(scalar -> scalar.usedAt(use)), uses);
    }

    @Override
    public String typeName() {
        return "mapping";
    }

    @Override
    public String toString() {
        return entries.values().toString();
    }
}
