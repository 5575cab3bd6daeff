package io.github.containerlint.compose.schema;

import io.github.containerlint.compose.config.ConfigEntry;
import io.github.containerlint.compose.config.ConfigList;
import io.github.containerlint.compose.config.ConfigMap;
import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.source.Located;
import io.github.containerlint.source.Problem;
import io.github.containerlint.source.Quotation;
import io.github.containerlint.source.RelatedSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds services that load well and that Compose refuses to run, because their keys do not fit together. */
final class Consistency {
    private static final Set<String> TEST_KINDS = Set.of("CMD", "CMD-SHELL", "NONE");
    private static final Set<String> WITHOUT_TARGET = Set.of("rebuild", "restart");

    private static final Pattern RESTART = Pattern.compile("no|always|unless-stopped|on-failure(:[0-9]+)?");

    private final List<Problem> problems = new ArrayList<>();

    private Consistency() {}

    static List<Problem> of(ConfigMap project) {
        Consistency consistency = new Consistency();
        project.map("services").map(ConfigMap::entries).orElse(List.of()).stream()
                .filter(entry -> entry.value() instanceof ConfigMap)
                .forEach(consistency::service);
        return consistency.problems;
    }

    private void service(ConfigEntry entry) {
        ConfigMap service = (ConfigMap) entry.value();
        source(entry, service);
        service.scalar("restart").ifPresent(this::restart);
        exclusive(service, "network_mode", "networks");
        service.map("build").ifPresent(build -> exclusive(build, "dockerfile", "dockerfile_inline"));
        service.map("build").ifPresent(build -> platforms(service, build));
        service.map("healthcheck").ifPresent(this::test);
        service.map("develop")
                .map(develop -> develop.maps("watch"))
                .orElse(List.of())
                .forEach(this::watch);
        service.map("deploy").ifPresent(deploy -> replicas(service, deploy));
    }

    private void source(ConfigEntry entry, ConfigMap service) {
        boolean named = service.get("image")
                .filter(image -> !(image instanceof ConfigScalar scalar && scalar.is("")))
                .isPresent();
        boolean whole = !service.has("extends");
        if (whole && !named && !service.has("build") && !service.has("provider")) {
            complain(entry, "'%s' has neither 'image' nor 'build'; add one of them".formatted(entry.name()));
        }
    }

    /** Checks a restart policy, which only the engine checks, when it creates the container. */
    private void restart(ConfigScalar policy) {
        if (policy.isKnown() && !RESTART.matcher(policy.value()).matches()) {
            complain(
                    policy,
                    "%s is no restart policy; write 'no', 'always', 'on-failure' or 'unless-stopped'"
                            .formatted(Quotation.of(policy.value())));
        }
    }

    private void platforms(ConfigMap service, ConfigMap build) {
        Optional<ConfigScalar> platform = service.scalar("platform").filter(ConfigScalar::isKnown);
        List<ConfigScalar> platforms = build.scalars("platforms");
        boolean among = platforms.isEmpty()
                || platforms.stream()
                        .anyMatch(one -> !one.isKnown()
                                || platform.filter(p -> one.is(p.value())).isPresent());
        platform.filter(one -> !among)
                .ifPresent(one -> complain(
                        one,
                        "'%s' is not among the platforms that are built; add it to 'build.platforms'"
                                .formatted(one.value())));
    }

    private void test(ConfigMap healthcheck) {
        healthcheck.list("test").map(ConfigList::scalars).orElse(List.of()).stream()
                .limit(1)
                .filter(kind -> kind.isKnown() && !TEST_KINDS.contains(kind.value()))
                .forEach(kind -> complain(
                        kind,
                        "%s is no way to run a test; begin the list with 'CMD', 'CMD-SHELL' or 'NONE'"
                                .formatted(Quotation.of(kind.value()))));
    }

    private void watch(ConfigMap rule) {
        rule.scalar("action")
                .filter(action -> action.isKnown() && !WITHOUT_TARGET.contains(action.value()))
                .filter(action -> !rule.has("target"))
                .ifPresent(action ->
                        complain(action, "'%s' needs a path in the container; add 'target'".formatted(action.value())));
    }

    private void replicas(ConfigMap service, ConfigMap deploy) {
        Optional<Long> scale = service.scalar("scale").flatMap(ConfigScalar::asInteger);
        Optional<Long> replicas = deploy.scalar("replicas").flatMap(ConfigScalar::asInteger);
        if (scale.isPresent() && replicas.isPresent() && !scale.equals(replicas)) {
            contradict(
                    service.entry("scale").get(), deploy.entry("replicas").get(), "give both one value, or delete one");
        }
    }

    private void exclusive(ConfigMap map, String first, String second) {
        if (map.has(first) && map.has(second)) {
            contradict(map.entry(second).get(), map.entry(first).get(), "delete one of the two");
        }
    }

    private void contradict(ConfigEntry entry, ConfigEntry other, String advice) {
        String message = "'%s' contradicts '%s'; %s".formatted(entry.name(), other.name(), advice);
        List<RelatedSpan> related = Stream.concat(
                        Stream.of(new RelatedSpan(other.span(), "'%s' is here".formatted(other.name()))),
                        entry.related().stream())
                .toList();
        problems.add(new Problem(entry.span(), message, related));
    }

    private void complain(Located where, String message) {
        problems.add(new Problem(where.span(), message, where.related()));
    }
}
