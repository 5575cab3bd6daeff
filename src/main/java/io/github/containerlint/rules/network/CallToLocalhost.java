package io.github.containerlint.rules.network;

import io.github.containerlint.compose.model.Service;
import io.github.containerlint.facts.NameWord;
import io.github.containerlint.project.Composition;
import io.github.containerlint.project.container.Container;
import io.github.containerlint.project.container.ListeningPorts;
import io.github.containerlint.project.environment.KeyWords;
import io.github.containerlint.project.environment.SettingOrigin;
import io.github.containerlint.project.network.Address;
import io.github.containerlint.project.network.AddressPurpose;
import io.github.containerlint.project.network.NetworkReachability;
import io.github.containerlint.project.network.PublishedPort;
import io.github.containerlint.project.network.ServiceCall;
import io.github.containerlint.project.network.ServiceCalls;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A call to the machine itself where another service is meant.
 *
 * @param call the call to a loopback address
 * @param meant the service that listens there
 * @param port the port on which that service listens inside its own container
 */
record CallToLocalhost(ServiceCall call, Container meant, int port) {
    private static final Pattern FOR_PEOPLE =
            Pattern.compile("(^|[-_.])" + NameWord.FOR_PEOPLE.pattern() + "([-_.]|$)");

    static List<CallToLocalhost> of(Composition composition) {
        return Stream.concat(
                        composition.calls().stream(),
                        ServiceCalls.atBuild(composition.containers(), composition::answering).stream())
                .filter(call -> call.address().isLoopback() && call.address().form() != Address.Form.VOTER)
                .filter(ServiceCall::mayBeConnection)
                .filter(call -> NetworkReachability.hasOwnLoopback(call.caller().service()))
                .filter(call -> !call.key().isEmpty() || call.address().scheme().isPresent())
                .flatMap(call -> of(call, composition).stream())
                .toList();
    }

    /**
     * The address to write instead: the service's name, with the port if one is written or clients would use another
     * one.
     */
    public String cure() {
        String name = meant.service().name().value();
        boolean needsPort = call.address().port().isPresent()
                || call.beside().isEmpty()
                        && call.port().filter(implied -> implied != port).isPresent();
        return needsPort ? name + ":" + port : name;
    }

    private static Optional<CallToLocalhost> of(ServiceCall call, Composition composition) {
        Optional<CallToLocalhost> byPort = call.port()
                .flatMap(port -> composition.containers().stream()
                        .filter(other -> isCandidate(call, other, composition))
                        .flatMap(other -> at(call, other, port).stream())
                        .findFirst());
        boolean portKnown = call.port().isPresent();
        return (portKnown ? byPort : byName(call, composition))
                .filter(found -> !isOverruled(found, composition))
                .filter(found -> !mayBeItself(found, composition))
                .filter(found -> !mayBeForBrowsers(found, composition));
    }

    private static boolean isCandidate(ServiceCall call, Container other, Composition composition) {
        Service service = other.service();
        return other != call.caller()
                && NetworkReachability.hasOwnLoopback(service)
                && composition.compose().canRunTogether(call.caller().service(), service);
    }

    /** The call to a service that listens on the port, or that publishes one of its ports under it. */
    private static Optional<CallToLocalhost> at(ServiceCall call, Container other, int port) {
        return other.listening().contains(port)
                ? Optional.of(new CallToLocalhost(call, other, port))
                : PublishedPort.find(other.service(), port)
                        .map(published -> new CallToLocalhost(call, other, published.target()));
    }

    /**
     * The call to the datastore that the variable is named after: {@code ORDERS_DB_HOST} after a service, {@code
     * SPRING_DATA_REDIS_HOST} after a product, {@code APP_DB_HOST} after the only database.
     */
    private static Optional<CallToLocalhost> byName(ServiceCall call, Composition composition) {
        if (call.address().form() != Address.Form.HOST) {
            return Optional.empty();
        }
        KeyWords words = KeyWords.of(call.key());
        List<Container> stores = composition.containers().stream()
                .filter(other -> other.datastore().isPresent() && isCandidate(call, other, composition))
                .toList();
        return Stream.<Predicate<Container>>of(
                        store -> words.isNamedAfter(store.service().name().value()),
                        store -> words.name(store.datastore().orElseThrow()),
                        store -> words.nameAny(store.datastore().orElseThrow().kind()))
                .map(named -> stores.stream().filter(named).toList())
                .filter(named -> !named.isEmpty())
                .findFirst()
                .filter(named -> named.size() == 1)
                .map(named -> named.get(0))
                .flatMap(store -> store.datastore().orElseThrow().ports().stream()
                        .findFirst()
                        .map(port -> new CallToLocalhost(call, store, port)));
    }

    /** Returns true when a stronger setting names the service or may do so, or the caller may not use this setting. */
    private static boolean isOverruled(CallToLocalhost found, Composition composition) {
        boolean unread = found.call.origin() == SettingOrigin.IMAGE
                && found.call.caller().fileVariables().arePartial();
        return unread
                || new SharedSettings(composition).mayBeUnused(found.call)
                || composition.calls().stream()
                        .filter(other -> other.caller() == found.call.caller())
                        .filter(other -> other.origin().compareTo(found.call.origin()) > 0)
                        .anyMatch(other ->
                                other.callee().filter(found.meant::equals).isPresent());
    }

    /** Returns true when the caller listens on the port itself, or may do so because its ports are not known. */
    private static boolean mayBeItself(CallToLocalhost found, Composition composition) {
        int written = found.call.port().orElse(found.port);
        return NetworkReachability.sharingLoopback(composition.containers(), found.call.caller()).stream()
                .anyMatch(own -> mayListen(own, written, found));
    }

    private static boolean mayListen(Container own, int port, CallToLocalhost found) {
        ListeningPorts listening = own.listening();
        boolean sameProgram = own.image().isPresent()
                && own.image().equals(found.meant.image())
                && own.plan().isEmpty();
        boolean silent = found.meant.datastore().isEmpty()
                && listening.isEmpty()
                && found.call.purpose() != AddressPurpose.SERVER;
        return listening.contains(port)
                || !listening.complete()
                || sameProgram
                || silent
                || isToldOf(own, port, found.call);
    }

    /** Returns true when the service's command, or a usual variable for a program's own port, names the port. */
    private static boolean isToldOf(Container own, int port, ServiceCall call) {
        String number = String.valueOf(port);
        Pattern word = Pattern.compile("(?<![0-9.])" + number + "(?![0-9.])");
        boolean byVariable = Stream.of(
                        "PORT", "SERVER_PORT", "APP_PORT", "HTTP_PORT", "HTTPS_PORT", "LISTEN_PORT", "GRPC_PORT")
                .flatMap(name -> own.variables().known(name).stream())
                .anyMatch(number::equals);
        return byVariable
                || own.command().stream()
                        .flatMap(command -> command.words().stream())
                        .filter(argument -> !isWrittenIn(call, argument))
                        .map(Text::value)
                        .filter(argument -> !argument.contains("://"))
                        .anyMatch(argument -> word.matcher(argument).find());
    }

    /**
     * Returns true when the argument is the call's address, or the port beside it, in an option named after a
     * datastore.
     */
    private static boolean isWrittenIn(ServiceCall call, Text argument) {
        Span port = call.beside().map(Text::span).orElse(call.address().span());
        return KeyWords.of(call.key()).nameAStore() && argument.place().contains(port);
    }

    /**
     * Returns true when the caller also has the service's name, or the service has the same address: it is passed to
     * others.
     */
    private static boolean isKnownBetter(CallToLocalhost found, Composition composition) {
        ServiceCall call = found.call;
        boolean byName = composition.calls().stream()
                .anyMatch(other -> other.caller() == call.caller()
                        && other.callee().filter(found.meant::equals).isPresent());
        Optional<String> own = found.meant.variables().known(call.key());
        return byName || own.isPresent() && own.equals(call.caller().variables().known(call.key()));
    }

    /** Returns true when the address may be for a browser on the host, which finds published ports there. */
    private static boolean mayBeForBrowsers(CallToLocalhost found, Composition composition) {
        ServiceCall call = found.call;
        boolean published = call.port()
                .flatMap(port -> PublishedPort.find(found.meant.service(), port))
                .isPresent();
        boolean build = call.subject().contains(".build.");
        return published
                && switch (call.purpose()) {
                    case SERVER -> build;
                    case UNDECIDED -> call.isBrowsed();
                    default ->
                        isUrlForBrowsers(call) && (build || isForPeople(found) || isKnownBetter(found, composition));
                };
    }

    private static boolean isUrlForBrowsers(ServiceCall call) {
        return call.address().scheme().isPresent() && call.isBrowsed();
    }

    private static boolean isForPeople(CallToLocalhost found) {
        return Stream.of(found.call.caller(), found.meant)
                .anyMatch(container ->
                        FOR_PEOPLE.matcher(container.service().name().value()).find());
    }
}
