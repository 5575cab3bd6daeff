package io.github.containerlint.project.network;

import io.github.containerlint.source.Located;
import io.github.containerlint.source.RelatedSpan;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A network address in a value: {@code db:5432} in {@code postgresql://app@db:5432/shop}.
 *
 * @param text host and port together
 * @param host the host's name or IP address
 * @param port empty when none is written or it is not known
 * @param scheme the scheme of the URL: {@code postgresql}
 * @param form how the address is written
 */
@API(status = Status.EXPERIMENTAL)
public record Address(Text text, Text host, Optional<Text> port, Optional<Text> scheme, Form form) implements Located {
    /** The forms in which an address can be written. */
    public enum Form {
        /** A URL such as {@code http://backend:3000}. */
        URL,
        /** A host with a port: {@code db:5432}. */
        HOST_AND_PORT,
        /** {@code 1@kafka:9093}: a member of a cluster, which may be the service itself. */
        VOTER,
        /** A host alone, under a name such as {@code DB_HOST}: {@code db}. */
        HOST
    }

    /** The port as a number; empty when none is written or it is not known. */
    public Optional<Integer> portNumber() {
        return port.map(Text::value).map(Integer::valueOf);
    }

    /** Returns true when the address is the machine itself. */
    public boolean isLoopback() {
        String name = host.value();
        return name.equals("localhost") || name.startsWith("127.") || name.equals("::1") || name.equals("[::1]");
    }

    /** The text of host and port. */
    @Override
    public Span span() {
        return text.span();
    }

    @Override
    public List<RelatedSpan> related() {
        return text.related();
    }
}
