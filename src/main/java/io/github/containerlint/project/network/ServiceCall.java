package io.github.containerlint.project.network;

import io.github.containerlint.compose.config.PortRange;
import io.github.containerlint.image.Protocols;
import io.github.containerlint.project.container.Container;
import io.github.containerlint.project.environment.KeyWords;
import io.github.containerlint.project.environment.SettingOrigin;
import io.github.containerlint.source.Located;
import io.github.containerlint.source.RelatedSpan;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * An address that a service is configured with: somebody it talks to.
 *
 * @param caller the service
 * @param key the name of the variable that holds it, or of the command's option with its dashes; empty for another argument
 * @param beside the port that stands in a variable or option of its own, such as {@code DB_PORT} beside {@code DB_HOST}
 * @param origin who says so
 * @param callee the service of the same project that has this host name; empty when none has
 * @param subject such as {@code services.web.environment.DB_HOST}
 */
@API(status = Status.EXPERIMENTAL)
public record ServiceCall(
        Container caller,
        String key,
        Address address,
        Optional<Text> beside,
        SettingOrigin origin,
        Optional<Container> callee,
        String subject)
        implements Located {
    /**
     * The port that is meant: the one in the address, the one in the variable beside it ({@code DB_PORT} of {@code DB_HOST}), or
     * what clients of such a URL take by themselves.
     */
    public Optional<Integer> port() {
        return writtenPort()
                .or(() -> address.scheme().flatMap(scheme -> Protocols.known().port(scheme.value())));
    }

    /** The port in the address, or in the variable beside it. */
    public Optional<Integer> writtenPort() {
        return address.portNumber()
                .or(() -> beside.map(Text::value)
                        .flatMap(PortRange::parse)
                        .filter(PortRange::isSingle)
                        .map(PortRange::first));
    }

    /** Whether the service is to connect there; else it listens there, lets somebody in, or hands the address to browsers. */
    public boolean isConnection() {
        return mayBeConnection() && !(purpose() == AddressPurpose.UNDECIDED && isBrowsed() && address.isLoopback());
    }

    /** Whether the service may be to connect there: of one on the loopback address, scheme and port have to tell. */
    public boolean mayBeConnection() {
        return isOfNetwork()
                && switch (purpose()) {
                    case CONNECT, SERVER, UNDECIDED -> true;
                    case BROWSER -> !isBrowsed();
                    case LISTEN, ADMIT -> false;
                };
    }

    private boolean isOfNetwork() {
        return address.form() != Address.Form.URL
                || address.port().isPresent()
                || address.scheme()
                        .flatMap(scheme -> Protocols.known().port(scheme.value()))
                        .isPresent();
    }

    /** Whether browsers could open it, by its scheme; without one by its port, and without both by what the name says. */
    public boolean isBrowsed() {
        if (address.scheme().isPresent()) {
            return Protocols.known().isBrowsed(address.scheme().get().value());
        }
        return writtenPort()
                .map(port -> !Protocols.known().isForPrograms(port))
                .orElseGet(() -> !KeyWords.of(key).nameAStore());
    }

    public AddressPurpose purpose() {
        return AddressPurpose.of(key);
    }

    @Override
    public Span span() {
        return address.span();
    }

    @Override
    public List<RelatedSpan> related() {
        return address.related();
    }
}
