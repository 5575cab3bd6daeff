package io.github.containerlint.rules.network;

import io.github.containerlint.compose.model.ServiceReference;
import io.github.containerlint.facts.NameWord;
import io.github.containerlint.image.Datastore;
import io.github.containerlint.image.DatastoreKind;
import io.github.containerlint.image.Protocols;
import io.github.containerlint.project.Composition;
import io.github.containerlint.project.container.Container;
import io.github.containerlint.project.container.ListeningPorts;
import io.github.containerlint.project.environment.KeyWords;
import io.github.containerlint.project.network.Address;
import io.github.containerlint.project.network.NetworkReachability;
import io.github.containerlint.project.network.ServiceCall;
import io.github.containerlint.source.Spelling;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the service that is probably meant by a host name which no service has. */
record IntendedService(ServiceCall call, Composition composition) {
    private static final int SHORT = 4;
    private static final int LONG = 6;
    private static final Pattern WITH_ENDING = Pattern.compile("(?<product>[a-z0-9]+?)[-_]?" + NameWord.ROLE.pattern());

    /** The service with the most similar name, if the difference is a typing error and not another word. */
    Optional<UnknownHost> misspelt() {
        return composition.containers().stream()
                .filter(other -> mayBeMeant(other) && listens(other))
                .flatMap(other -> other.service()
                        .hostNames()
                        .filter(this::isSlip)
                        .map(name -> new UnknownHost(call, other, name, Optional.empty())))
                .min(Comparator.comparingInt(found -> Spelling.distance(host(), lower(found.name()))));
    }

    /**
     * Returns true for a typing error. In a short name every letter counts; another number means another cluster
     * member.
     */
    private boolean isSlip(String written) {
        String name = lower(written);
        String host = host();
        int distance = Spelling.distance(host, name);
        int length = Math.min(host.length(), name.length());
        if (length < 2 || withoutNumbers(host).equals(withoutNumbers(name))) {
            return false;
        }
        return distance == 1
                ? length > SHORT || !isReplaced(host, name)
                : distance == 2 && length >= LONG && host.charAt(0) == name.charAt(0);
    }

    /** Returns true when one letter is replaced by another. */
    private static boolean isReplaced(String one, String other) {
        return one.length() == other.length() && !sorted(one).equals(sorted(other));
    }

    private static List<Integer> sorted(String word) {
        return word.chars().sorted().boxed().toList();
    }

    private static String withoutNumbers(String name) {
        return name.replaceAll("[-_]?\\d+", "");
    }

    /**
     * Returns true when the service may listen on the call's port. If the variable is not named after a host, the port
     * must be one that the service is known to listen on.
     */
    private boolean listens(Container other) {
        if (call.address().form() == Address.Form.VOTER) {
            return true;
        }
        Optional<Integer> port = call.port();
        ListeningPorts listening = other.listening();
        boolean told = port.filter(listening::contains).isPresent();
        boolean anyKind = call.address().form() == Address.Form.HOST_AND_PORT
                && port.isPresent()
                && !KeyWords.of(call.key()).isHost();
        boolean otherStore = other.datastore().isPresent() && listening.complete() && port.isPresent();
        boolean otherProduct = other.datastore().isPresent()
                && Protocols.known()
                        .port(host())
                        .filter(usual -> !listening.contains(usual))
                        .isPresent();
        return told || !anyKind && !otherStore && !otherProduct;
    }

    /** The only service with the datastore that the host is named after; empty when several services have it. */
    Optional<UnknownHost> calledAfterStore() {
        if (call.address().form() == Address.Form.VOTER) {
            return onlyMember();
        }
        List<Container> fitting = composition.containers().stream()
                .filter(other -> other.datastore()
                        .filter(store -> isCalledAfter(other, store))
                        .isPresent())
                .toList();
        return fitting.size() == 1
                ? fitting.stream().filter(this::mayBeMeant).findFirst().map(this::ofStore)
                : Optional.empty();
    }

    /** The caller itself, if it has no peers and names a single member of its cluster. */
    private Optional<UnknownHost> onlyMember() {
        long named = composition.calls().stream()
                .filter(other ->
                        other.caller() == call.caller() && other.subject().equals(call.subject()))
                .count();
        boolean alone = composition.containers().stream().filter(this::isPeer).count() == 1;
        return named == 1 && alone && call.caller().datastore().isPresent()
                ? Optional.of(ofStore(call.caller()))
                : Optional.empty();
    }

    private UnknownHost ofStore(Container meant) {
        return new UnknownHost(call, meant, meant.service().name().value(), meant.datastore());
    }

    private boolean isCalledAfter(Container other, Datastore store) {
        Optional<Integer> port = call.port();
        boolean samePort = port.filter(store.ports()::contains).isPresent();
        if (isGeneric(store.kind())) {
            return samePort || port.isEmpty() && isAwaited(other);
        }
        boolean alone = port.isEmpty() && call.address().form() == Address.Form.HOST;
        return KeyWords.isCalled(store, host()) && (samePort || alone)
                || hasCustomaryEnding(store)
                        && (samePort || alone && KeyWords.of(call.key()).name(store));
    }

    /** Returns true for a product with a usual ending: {@code mysqldb}, {@code postgres-db}, {@code redis-server}. */
    private boolean hasCustomaryEnding(Datastore store) {
        Matcher named = WITH_ENDING.matcher(host());
        return named.matches() && KeyWords.isCalled(store, named.group("product"));
    }

    private boolean isGeneric(DatastoreKind kind) {
        return switch (host()) {
            case "db", "database" -> kind == DatastoreKind.DATABASE;
            case "cache" -> kind == DatastoreKind.CACHE;
            default -> false;
        };
    }

    private boolean isAwaited(Container other) {
        return call.caller().service().references().stream()
                .map(ServiceReference::service)
                .anyMatch(name -> name.is(other.service().name().value()));
    }

    /** Returns true when the service may be a member of the caller's own cluster; the caller itself is one. */
    private boolean isPeer(Container other) {
        return other == call.caller()
                || other.image().isPresent()
                        && other.image().equals(call.caller().image());
    }

    private boolean mayBeMeant(Container other) {
        boolean voter = call.address().form() == Address.Form.VOTER;
        return (voter ? isPeer(other) : other != call.caller())
                && NetworkReachability.hasOwnLoopback(other.service())
                && composition.compose().canRunTogether(call.caller().service(), other.service());
    }

    private String host() {
        return lower(call.address().host().value());
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
