package io.github.containerlint.project;

import io.github.containerlint.compose.Assignment;
import io.github.containerlint.compose.Service;
import io.github.containerlint.image.DatastoreKind;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A call to the machine itself where another service is meant.
 *
 * @param call to a loopback address
 * @param meant the service that listens there
 * @param port where it does, inside its own container
 */
public record LocalhostCall(Call call, Container meant, int port) {
    private static final Pattern FOR_PEOPLE = Pattern.compile(
            "(^|[-_.])(front(end)?|web(app|site|ui)?|ui|gui|client|dashboard|admin|console|portal|site|spa|browser)([-_.]|$)");

    static List<LocalhostCall> of(Composition composition) {
        return Stream.concat(composition.calls().stream(), Calls.atBuild(composition).stream())
                .filter(call -> call.address().isLoopback() && Purpose.of(call.key()) != Purpose.LISTEN)
                .filter(Call::isConnection)
                .filter(call -> Neighbourhood.hasOwnLoopback(call.caller().service()))
                .filter(call -> !call.key().isEmpty() || call.address().scheme().isPresent())
                .flatMap(call -> of(call, composition).stream())
                .toList();
    }

    /** What to write instead: the service's name, with the port where one is written or clients would take another. */
    public String cure() {
        String name = meant.service().name().value();
        boolean needsPort = call.address().port().isPresent()
                || call.port().filter(implied -> implied != port).isPresent();
        return needsPort ? name + ":" + port : name;
    }

    private static Optional<LocalhostCall> of(Call call, Composition composition) {
        Optional<LocalhostCall> byPort = call.port()
                .flatMap(port -> composition.containers().stream()
                        .filter(other -> isCandidate(call, other, composition))
                        .flatMap(other -> at(call, other, port).stream())
                        .findFirst());
        boolean portKnown = call.port().isPresent();
        return (portKnown ? byPort : byName(call, composition))
                .filter(found -> !mayBeItself(found, composition))
                .filter(found -> !mayBeForBrowsers(found, composition));
    }

    private static boolean isCandidate(Call call, Container other, Composition composition) {
        Service service = other.service();
        return other != call.caller()
                && Neighbourhood.hasOwnLoopback(service)
                && composition.compose().canRunTogether(call.caller().service(), service);
    }

    /** Where it listens on the port, or publishes one of its own under it. */
    private static Optional<LocalhostCall> at(Call call, Container other, int port) {
        return other.listening().contains(port)
                ? Optional.of(new LocalhostCall(call, other, port))
                : PublishedPort.find(other.service(), port)
                        .map(published -> new LocalhostCall(call, other, published.target()));
    }

    /** The datastore that the variable is named after: {@code POSTGRES_HOST}, and {@code DB_HOST} where there is but one. */
    private static Optional<LocalhostCall> byName(Call call, Composition composition) {
        String lead = call.key().toLowerCase(Locale.ROOT).replaceFirst("[-_.]?[a-z]+$", "");
        boolean any = lead.matches("db|database");
        List<Container> named = composition.containers().stream()
                .filter(other -> isCandidate(call, other, composition))
                .filter(other -> other.datastore()
                        .filter(store ->
                                any ? store.kind() == DatastoreKind.DATABASE : isNamed(lead, other, store.name()))
                        .isPresent())
                .toList();
        return call.address().form() == Address.Form.HOST && named.size() == 1
                ? named.get(0).datastore().stream()
                        .flatMap(store -> store.ports().stream())
                        .findFirst()
                        .map(port -> new LocalhostCall(call, named.get(0), port))
                : Optional.empty();
    }

    private static boolean isNamed(String lead, Container container, String datastore) {
        return lead.equals(container.service().name().value())
                || lead.equals(datastore)
                || lead.equals(datastore + "db");
    }

    /** Whether the caller listens there itself, or nobody says where it listens. */
    private static boolean mayBeItself(LocalhostCall found, Composition composition) {
        int written = found.call.port().orElse(found.port);
        return Neighbourhood.sharingLoopback(composition, found.call.caller()).stream()
                .anyMatch(own -> mayListen(own, written, found));
    }

    private static boolean mayListen(Container own, int port, LocalhostCall found) {
        ListeningPorts listening = own.listening();
        boolean sameProgram = own.image().isPresent()
                && own.image().equals(found.meant.image())
                && own.plan().isEmpty();
        boolean silent = found.meant.datastore().isEmpty() && listening.isEmpty();
        return listening.contains(port) || !listening.complete() || sameProgram || silent || isToldOf(own, port);
    }

    /** Whether its command, or the variable that programs take their own port from, names the port. */
    private static boolean isToldOf(Container own, int port) {
        String number = String.valueOf(port);
        Pattern word = Pattern.compile("(?<![0-9.])" + number + "(?![0-9.])");
        boolean byVariable = Stream.of(
                        "PORT", "SERVER_PORT", "APP_PORT", "HTTP_PORT", "HTTPS_PORT", "LISTEN_PORT", "GRPC_PORT")
                .flatMap(name -> own.service().environment(name).stream())
                .anyMatch(variable -> variable.known().filter(number::equals).isPresent());
        return byVariable
                || own.command().stream()
                        .flatMap(command -> command.words().stream())
                        .map(Text::value)
                        .filter(argument -> !argument.contains("://"))
                        .anyMatch(argument -> word.matcher(argument).find());
    }

    /** Whether the caller also has the service's name, or the service the same address of itself: it is one to hand out. */
    private static boolean isKnownBetter(LocalhostCall found, Composition composition) {
        Call call = found.call;
        boolean byName = composition.calls().stream()
                .anyMatch(other -> other.caller() == call.caller()
                        && other.callee().filter(found.meant::equals).isPresent());
        Optional<String> own = found.meant.service().environment(call.key()).flatMap(Assignment::known);
        return byName
                || own.isPresent()
                        && own.equals(
                                call.caller().service().environment(call.key()).flatMap(Assignment::known));
    }

    /** Whether a browser on the host could be meant: it finds published ports there. */
    private static boolean mayBeForBrowsers(LocalhostCall found, Composition composition) {
        Call call = found.call;
        boolean published = call.port()
                .flatMap(port -> PublishedPort.find(found.meant.service(), port))
                .isPresent();
        boolean browsed = call.address()
                .scheme()
                .filter(scheme -> Protocols.isBrowsed(scheme.value()))
                .isPresent();
        boolean people = Stream.of(call.caller(), found.meant)
                .anyMatch(container ->
                        FOR_PEOPLE.matcher(container.service().name().value()).find());
        return browsed
                && published
                && (people
                        || isKnownBetter(found, composition)
                        || call.subject().contains(".build."));
    }
}
