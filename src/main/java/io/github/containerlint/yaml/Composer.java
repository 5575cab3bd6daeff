package io.github.containerlint.yaml;

import io.github.containerlint.source.Problem;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentEndEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.StreamEndEvent;

/** Makes nodes of parser events. Where the events stop early, open nodes are closed with the content read so far. */
final class Composer {
    /** The deepest nesting that is read: deeper than people write, and shallow enough for recursive code. */
    static final int MAX_DEPTH = 200;

    private final YamlEvents events;
    private final List<Problem> problems = new ArrayList<>();
    private final List<YamlNode> documents = new ArrayList<>();
    private Optional<YamlNode> unfinished = Optional.empty();
    private boolean whole = true;
    /** The document that was read last, as long as no end marker follows it. */
    private Optional<YamlNode> last = Optional.empty();

    private Anchors anchors = new Anchors(problems);

    /** The properties in front of a node. */
    private record Properties(Optional<Text> anchor, Optional<Text> tag) {}

    Composer(YamlEvents events) {
        this.events = events;
    }

    void readStream() {
        Optional<Event> event = events.next();
        while (event.isPresent() && !(event.get() instanceof StreamEndEvent)) {
            if (event.get() instanceof DocumentStartEvent) {
                readDocument();
            }
            boolean marked = event.get() instanceof DocumentEndEvent end && end.getExplicit();
            last = marked ? Optional.empty() : last;
            event = events.next();
        }
        if (events.failure().isPresent()) {
            whole = false;
            last.ifPresent(this::reopen);
            problems.add(events.failure().get());
        }
    }

    /** Takes a document back that only seemed to end, because the text after it does not begin another one. */
    private void reopen(YamlNode document) {
        documents.remove(document);
        unfinished = Optional.of(document).filter(root -> !(root instanceof YamlScalar));
    }

    private void readDocument() {
        anchors = new Anchors(problems);
        Optional<YamlNode> root = events.next().flatMap(event -> node(event, 1));
        Optional<Problem> refused = root.filter(any -> anchors.isUsed()).flatMap(AliasWeight::complaint);
        refused.ifPresent(problems::add);
        whole &= refused.isEmpty();
        Optional<YamlNode> harmless = root.filter(any -> refused.isEmpty());
        last = events.failure().isPresent() ? Optional.empty() : harmless;
        last.ifPresent(documents::add);
        unfinished = events.failure().isPresent()
                ? harmless.filter(document -> !(document instanceof YamlScalar))
                : Optional.empty();
    }

    /**
     * Reads a node.
     *
     * @return empty where the event ends the enclosing node, or the events stopped before the node's first character
     */
    private Optional<YamlNode> node(Event event, int depth) {
        if (event instanceof AliasEvent) {
            return Optional.of(anchors.alias(events.span(event)));
        }
        if (event instanceof ScalarEvent scalar) {
            return Optional.of(scalar(scalar));
        }
        if (event instanceof CollectionStartEvent collection) {
            return collection(collection, depth);
        }
        return Optional.empty();
    }

    private YamlScalar scalar(ScalarEvent event) {
        Span span = events.scalar().orElseGet(() -> events.span(event).atEnd());
        ScalarText source = ScalarText.of(event, span);
        source.comment().ifPresent(events::comment);
        Optional<Text> tag = events.tag(event.getTag());
        YamlScalar scalar =
                new YamlScalar(source.text(), source.style(), type(event, tag), source.span(), events.anchor(), tag);
        scalar.anchor().ifPresent(name -> anchors.open(name).close(scalar));
        return scalar;
    }

    private ScalarType type(ScalarEvent event, Optional<Text> tag) {
        if (tag.isEmpty()) {
            return event.isPlain() ? ScalarResolver.plain(event.getValue()) : ScalarType.STRING;
        }
        Optional<ScalarType> type = ScalarResolver.tagged(tag.get().value(), event.getValue());
        if (type.isEmpty()) {
            String message = "the value is not what the tag '%s' says; leave the tag out"
                    .formatted(tag.get().span().text());
            problems.add(new Problem(tag.get().span(), message));
        }
        return type.orElse(ScalarType.STRING);
    }

    private Optional<YamlNode> collection(CollectionStartEvent event, int depth) {
        Properties properties = new Properties(events.anchor(), events.tag(event.getTag()));
        Optional<Span> start = events.ahead();
        if (start.isPresent() && depth > MAX_DEPTH) {
            String message = "nested more than %s deep; nothing from here on was read".formatted(MAX_DEPTH);
            events.stop(new Problem(start.get(), message));
        }
        if (events.failure().isPresent()) {
            return Optional.empty();
        }
        Optional<Anchors.Anchor> anchor = properties.anchor().map(anchors::open);
        YamlNode node = event instanceof MappingStartEvent
                ? mapping(event.isFlow(), start.get(), properties, depth)
                : sequence(event.isFlow(), start.get(), properties, depth);
        anchor.ifPresent(open -> open.close(node));
        return Optional.of(node);
    }

    private YamlSequence sequence(boolean flow, Span start, Properties properties, int depth) {
        List<YamlNode> items = new ArrayList<>();
        Span span = start;
        Optional<Event> event = events.next();
        while (event.isPresent() && !(event.get() instanceof CollectionEndEvent)) {
            Optional<YamlNode> item = node(event.get(), depth + 1);
            item.ifPresent(items::add);
            span = item.map(YamlNode::span).map(span::to).orElse(span);
            event = events.next();
        }
        if (event.isEmpty() && isCutOff(items)) {
            items.remove(items.size() - 1);
        }
        return new YamlSequence(items, flow, closed(flow, span, event), properties.anchor(), properties.tag());
    }

    private YamlMapping mapping(boolean flow, Span start, Properties properties, int depth) {
        MappingEntries entries = new MappingEntries(problems);
        Span span = start;
        Optional<Event> event = events.next();
        while (event.isPresent() && !(event.get() instanceof CollectionEndEvent)) {
            Optional<YamlNode> key = node(event.get(), depth + 1);
            Optional<YamlNode> value = events.next().flatMap(next -> node(next, depth + 1));
            if (key.isPresent() && value.isPresent()) {
                YamlEntry entry = new YamlEntry(key.get(), value.get());
                entries.add(entry);
                span = span.to(entry.span());
            }
            event = events.next();
        }
        if (event.isEmpty() && isCutOff(entries.values())) {
            entries.dropLast();
        }
        return new YamlMapping(entries.kept(), flow, closed(flow, span, event), properties.anchor(), properties.tag());
    }

    /**
     * Whether the last node is a scalar directly before the place where the text stops being YAML; it was probably
     * meant as something else.
     */
    private static boolean isCutOff(List<YamlNode> nodes) {
        return !nodes.isEmpty() && nodes.get(nodes.size() - 1) instanceof YamlScalar;
    }

    /** The span of a collection: to the closing bracket, or to the last child of a block, and not to the next token. */
    private Span closed(boolean flow, Span children, Optional<Event> end) {
        return flow && end.isPresent() ? children.to(events.span(end.get())) : children;
    }

    List<Problem> problems() {
        return problems;
    }

    List<YamlNode> documents() {
        return documents;
    }

    boolean isWhole() {
        return whole;
    }

    Optional<YamlNode> unfinished() {
        return unfinished;
    }
}
