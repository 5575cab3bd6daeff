package io.github.containerlint.compose.schema;

import io.github.containerlint.compose.config.ConfigEntry;
import io.github.containerlint.compose.config.ConfigMap;
import io.github.containerlint.source.Quotation;
import io.github.containerlint.source.Spelling;
import io.github.containerlint.yaml.BracedVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Advice about a key that its mapping does not allow: where it belongs, or which key was meant. */
final class KeyAdvice {
    private static final int FEW = 8;
    private static final int DEEPEST = 3;

    private final ConfigEntry entry;
    private final Place place;
    private final Keys keys;

    private KeyAdvice(ConfigEntry entry, Place place) {
        this.entry = entry;
        this.place = place;
        this.keys = place.innermost().keys();
    }

    static String of(ConfigEntry entry, Place place) {
        KeyAdvice advice = new KeyAdvice(entry, place);
        return advice.variable()
                .or(advice::outwards)
                .or(advice::service)
                .or(advice::spelling)
                .or(advice::inwards)
                .orElseGet(advice::fallback);
    }

    /**
     * The shape to check the value against, although it is in the wrong place: that of a service without its section.
     */
    static Optional<Shape> meant(ConfigEntry entry, Place place) {
        return new KeyAdvice(entry, place).isService() ? Optional.of(ServiceShape.SERVICE) : Optional.empty();
    }

    private String unknown(String advice) {
        return "%s is no key of %s; %s".formatted(Quotation.of(entry.name()), keys.anOwner(), advice);
    }

    /** Advice for a braced variable with its dollar sign behind the brace, which YAML reads as a mapping. */
    private Optional<String> variable() {
        return BracedVariable.meantBy(place.innermost().map().span().text())
                .map(meant -> "'{%s}' is a mapping; write '%s'".formatted(entry.name(), meant));
    }

    /** Advice for a key that a mapping around this one allows. */
    private Optional<String> outwards() {
        List<Place.Around> around = place.around();
        for (int i = around.size() - 2; i >= 0; i--) {
            Place.Around outer = around.get(i);
            if (outer.keys().known().containsKey(entry.name())
                    && outer.through().isPresent()) {
                return Optional.of("'%s' belongs to %s, not to %s; indent it like '%s'"
                        .formatted(
                                entry.name(),
                                outer.keys().theOwner(),
                                keys.theOwner(),
                                outer.through().get().name()));
            }
        }
        return Optional.empty();
    }

    /** Advice for a key whose value is a service, or that has no value and stands among a service's keys. */
    private Optional<String> service() {
        boolean topLevel = place.around().size() == 1;
        if (isService() && topLevel) {
            return Optional.of("'%s' looks like a service; put it below 'services:'".formatted(entry.name()));
        }
        boolean amongKeys = keys == ServiceShape.SERVICE.keys().orElseThrow();
        boolean bare = entry.value().isNull() && spelling().isEmpty();
        Optional<ConfigEntry> sibling = topLevel ? Optional.empty() : around(2).through();
        return sibling.filter(service -> amongKeys && (isService() || bare))
                .map(service ->
                        unknown("if it is a service of its own, indent it like '%s'".formatted(service.name())));
    }

    private Place.Around around(int fromEnd) {
        return place.around().get(place.around().size() - fromEnd);
    }

    private boolean isService() {
        boolean outside = keys == ProjectShape.PROJECT.keys().orElseThrow()
                || keys == ServiceShape.SERVICE.keys().orElseThrow();
        return outside && entry.value() instanceof ConfigMap map && (map.has("image") || map.has("build"));
    }

    private Optional<String> spelling() {
        return Spelling.nearest(entry.name(), keys.known().keySet())
                .map(close -> unknown("did you mean '%s'?".formatted(close)));
    }

    /** Advice for a key that a mapping inside this one allows. */
    private Optional<String> inwards() {
        return paths(keys, List.of()).stream()
                .findFirst()
                .map(path -> "'%s' belongs to '%s', not to %s; move it there"
                        .formatted(entry.name(), String.join(".", path), keys.theOwner()));
    }

    /** The shortest key paths to a mapping that allows the key, through keys that the specification names. */
    private List<List<String>> paths(Keys from, List<String> path) {
        List<List<String>> found = new ArrayList<>();
        for (int depth = 1; depth <= DEEPEST && found.isEmpty(); depth++) {
            collect(from, path, depth, found);
        }
        return found;
    }

    private void collect(Keys from, List<String> path, int depth, List<List<String>> found) {
        for (Map.Entry<String, Shape> child : from.known().entrySet()) {
            Optional<Keys> inner = child.getValue().keys();
            List<String> deeper = new ArrayList<>(path);
            deeper.add(child.getKey());
            if (inner.isPresent() && depth > 1) {
                collect(inner.get(), deeper, depth - 1, found);
            } else if (inner.isPresent() && inner.get().known().containsKey(entry.name())) {
                found.add(deeper);
            }
        }
    }

    private String fallback() {
        if (keys.known().size() <= FEW && !keys.known().isEmpty()) {
            return unknown("it has only '%s'"
                    .formatted(String.join("', '", keys.known().keySet())));
        }
        return unknown(keys.takesExtensions() ? "delete it, or call it 'x-%s'".formatted(entry.name()) : "delete it");
    }
}
