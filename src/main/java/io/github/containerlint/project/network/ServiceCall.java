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
 * An address that a service is configured with, and the service that it names.
 *
 * @param caller the configured service
 * @param key the name of the variable that holds the address, or of the command's option with its dashes; empty for
 *     another argument
 * @param beside the port in a variable or option of its own, such as {@code DB_PORT} beside {@code DB_HOST}
 * @param origin the place that configures the address
 * @param callee the service of the same project with this host name; empty when there is none
 * @param subject the element that holds the address, such as {@code services.web.environment.DB_HOST}
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
     * The port of the call: the one in the address, the one in the variable beside it ({@code DB_PORT} beside {@code
     * DB_HOST}), or the default port of the URL's scheme.
     */
    public Optional<Integer> port() {
        return writtenPort()
                .or(() -> address.scheme().flatMap(scheme -> Protocols.known().port(scheme.value())));
    }

    /** The port in the address, or in the variable beside it; empty when none is written. */
    public Optional<Integer> writtenPort() {
        return address.portNumber()
                .or(() -> beside.map(Text::value)
                        .flatMap(PortRange::parse)
                        .filter(PortRange::isSingle)
                        .map(PortRange::first));
    }

    /**
     * Returns true when the service connects to the address; false for an address to listen on, to admit requests by,
     * or to pass to browsers.
     */
    public boolean isConnection() {
        return mayBeConnection() && !(purpose() == AddressPurpose.UNDECIDED && isBrowsed() && address.isLoopback());
    }

    /**
     * Returns true when the service may connect to the address. Also true for a loopback address whose purpose is
     * undecided.
     */
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

    /**
     * Returns true when browsers could open the address: by its scheme, else by its port, else by the name of its
     * variable.
     */
    public boolean isBrowsed() {
        if (address.scheme().isPresent()) {
            return Protocols.known().isBrowsed(address.scheme().get().value());
        }
        return writtenPort()
                .map(port -> !Protocols.known().isForPrograms(port))
                .orElseGet(() -> !KeyWords.of(key).nameAStore());
    }

    /** The purpose of the address, as its variable's name tells it. */
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
