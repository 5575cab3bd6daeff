package io.github.containerlint.yaml;

import io.github.containerlint.source.Problem;
import io.github.containerlint.source.RelatedSpan;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Spelling;
import io.github.containerlint.source.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The anchors of one document, up to the node that is being read. */
final class Anchors {
    private final List<Problem> problems;
    private final Map<String, Anchor> anchors = new HashMap<>();
    private boolean used;

    /** An anchor, whose node is known only after the node was read to its end. */
    static final class Anchor {
        private final Text name;
        private YamlNode node;

        private Anchor(Text name) {
            this.name = name;
        }

        void close(YamlNode finished) {
            node = finished;
        }
    }

    Anchors(List<Problem> problems) {
        this.problems = problems;
    }

    /** Adds an anchor; after a second anchor with the same name, aliases lead to the second node. */
    Anchor open(Text name) {
        Anchor anchor = new Anchor(name);
        anchors.put(name.value(), anchor);
        return anchor;
    }

    /** Whether an alias was read. */
    boolean isUsed() {
        return used;
    }

    YamlAlias alias(Span span) {
        used = true;
        Text name = Text.verbatim(span.slice(1, span.length()));
        Optional<Anchor> anchor = Optional.ofNullable(anchors.get(name.value()));
        Optional<YamlNode> target = anchor.flatMap(known -> Optional.ofNullable(known.node));
        if (target.isEmpty()) {
            problems.add(anchor.map(around -> recursive(span, around)).orElseGet(() -> unknown(span, name.value())));
        }
        return new YamlAlias(name, target.orElseGet(() -> nothing(span)), span);
    }

    /** The target of an alias that has no anchor. */
    private static YamlScalar nothing(Span span) {
        Text empty = Text.opaque("", span);
        return new YamlScalar(empty, ScalarStyle.PLAIN, ScalarType.NULL, span, Optional.empty(), Optional.empty());
    }

    private static Problem recursive(Span span, Anchor around) {
        String message =
                "'%s' stands inside the value that it repeats; put the anchor on a smaller part".formatted(span.text());
        return new Problem(span, message, List.of(new RelatedSpan(around.name.span(), "the anchor is here")));
    }

    private Problem unknown(Span span, String name) {
        String advice = Spelling.nearest(name, anchors.keySet())
                .map(known -> "did you mean '*%s'?".formatted(known))
                .orElse("define '&%s' above, or put the value in quotes".formatted(name));
        return new Problem(span, "no anchor '&%s' is defined before this; %s".formatted(name, advice));
    }
}
