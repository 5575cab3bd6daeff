package io.github.containerlint.compose.schema;

import io.github.containerlint.compose.config.ConfigEntry;
import io.github.containerlint.compose.config.ConfigMap;
import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.compose.config.PortRange;
import io.github.containerlint.image.Capabilities;
import io.github.containerlint.image.ImageReference;
import io.github.containerlint.source.Located;
import io.github.containerlint.source.Problem;
import io.github.containerlint.source.Quotation;
import io.github.containerlint.source.Spelling;
import io.github.containerlint.source.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds values of services that Compose passes on unchanged, and that the engine refuses when it creates the container.
 */
final class EngineGrammar {
    /** The marks of templates, which are filled in before Compose reads the file. */
    private static final Pattern TEMPLATE = Pattern.compile("@[\\w.-]+@|\\{\\{|<%");

    private static final Pattern IMAGE_ID = Pattern.compile("[a-f0-9]{64}");

    /** The names that the engine's {@code daemon/names} allows; it drops a slash at the start. */
    private static final Pattern CONTAINER_NAME = Pattern.compile("/?[a-zA-Z0-9][a-zA-Z0-9_.-]+");

    private static final Pattern ADDRESSED = Pattern.compile("\\[?(.+?)]?:([0-9]+(?:-[0-9]+)?)");
    private static final Pattern NUMBERS = Pattern.compile("([0-9]+(?:-[0-9]+)?)(?:/[a-z]+)?");

    private final List<Problem> problems = new ArrayList<>();

    private EngineGrammar() {}

    static List<Problem> of(ConfigMap project) {
        EngineGrammar grammar = new EngineGrammar();
        for (ConfigEntry entry : project.map("services").map(ConfigMap::entries).orElse(List.of())) {
            if (entry.value() instanceof ConfigMap service) {
                grammar.service(service);
            }
        }
        return grammar.problems;
    }

    private void service(ConfigMap service) {
        service.scalar("image").ifPresent(this::image);
        service.scalar("container_name").filter(EngineGrammar::isKnown).ifPresent(this::containerName);
        for (ConfigScalar capability : known(service, "cap_add")) {
            capability(capability);
        }
        for (ConfigScalar capability : known(service, "cap_drop")) {
            capability(capability);
        }
        for (ConfigScalar port : known(service, "expose")) {
            exposed(port);
        }
        for (ConfigMap port : service.maps("ports")) {
            port(port);
        }
    }

    private static List<ConfigScalar> known(ConfigMap service, String key) {
        List<ConfigScalar> known = new ArrayList<>();
        for (ConfigScalar value : service.scalars(key)) {
            if (isKnown(value)) {
                known.add(value);
            }
        }
        return known;
    }

    private static boolean isKnown(ConfigScalar value) {
        return value.isKnown()
                && !value.value().isEmpty()
                && !TEMPLATE.matcher(value.value()).find();
    }

    private void image(ConfigScalar image) {
        boolean judged = !TEMPLATE.matcher(image.place().text()).find()
                && !image.value().isEmpty()
                && !IMAGE_ID.matcher(image.value()).matches();
        Optional<Problem> problem = image.isKnown()
                ? ImageReference.problem(image.text())
                : ImageReference.problemWhateverIsGiven(Text.verbatim(image.place()));
        problem.filter(found -> judged).ifPresent(problems::add);
    }

    private void containerName(ConfigScalar name) {
        if (CONTAINER_NAME.matcher(name.value()).matches()) {
            return;
        }
        String allowed = name.value().replaceFirst("^[^a-zA-Z0-9]+", "").replaceAll("[^a-zA-Z0-9_.-]+", "-");
        String advice = allowed.length() > 1
                ? "write '%s'".formatted(allowed)
                : "write at least two letters, digits, '_', '.' or '-', the first one a letter or digit";
        complain(name, "%s cannot be a container's name; %s".formatted(Quotation.of(name.value()), advice));
    }

    private void capability(ConfigScalar capability) {
        if (Capabilities.contain(capability.value())) {
            return;
        }
        String advice = Spelling.nearest(capability.value(), Capabilities.names())
                .map("did you mean '%s'?"::formatted)
                .orElse("write one that Linux has, such as 'NET_ADMIN'");
        complain(capability, "%s is no capability; %s".formatted(Quotation.of(capability.value()), advice));
    }

    private void exposed(ConfigScalar port) {
        Matcher numbers = NUMBERS.matcher(port.value());
        if (numbers.matches() && PortRange.parse(numbers.group(1)).isEmpty()) {
            outOfRange(port);
        }
    }

    private void port(ConfigMap port) {
        port.scalar("target")
                .filter(EngineGrammar::isKnown)
                .filter(target -> PortRange.parse(target.value()).isEmpty())
                .ifPresent(this::outOfRange);
        port.scalar("published")
                .filter(EngineGrammar::isKnown)
                .filter(published -> PortRange.parse(published.value()).isEmpty())
                .ifPresent(this::published);
    }

    private void published(ConfigScalar published) {
        Matcher addressed = ADDRESSED.matcher(published.value());
        if (addressed.matches()) {
            complain(
                    published,
                    "%s holds an address, which 'published' cannot; write 'host_ip: %s' and 'published: \"%s\"'"
                            .formatted(Quotation.of(published.value()), addressed.group(1), addressed.group(2)));
        } else {
            outOfRange(published);
        }
    }

    private void outOfRange(ConfigScalar port) {
        complain(port, "%s is no port; write one from 1 to 65535".formatted(Quotation.of(port.value())));
    }

    private void complain(Located where, String message) {
        problems.add(new Problem(where.span(), message, where.related()));
    }
}
