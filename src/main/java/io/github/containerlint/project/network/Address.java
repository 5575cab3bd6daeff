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
 * A network address in a value: {@code db:5432} of {@code postgresql://app@db:5432/shop}.
 *
 * @param text host and port as one
 * @param host the host's name or IP address
 * @param port empty when none is written or it is not known
 * @param scheme that of the URL: {@code postgresql}
 * @param form what makes it an address
 */
@API(status = Status.EXPERIMENTAL)
public record Address(Text text, Text host, Optional<Text> port, Optional<Text> scheme, Form form) implements Located {
    /** How it was written. */
    public enum Form {
        /** {@code http://backend:3000}. */
        URL,
        /** {@code db:5432}. */
        HOST_AND_PORT,
        /** {@code 1@kafka:9093}: a member of a cluster, which may be the service itself. */
        VOTER,
        /** {@code db} alone, under a name such as {@code DB_HOST}. */
        HOST
    }

    /** The port as a number. */
    public Optional<Integer> portNumber() {
        return port.map(Text::value).map(Integer::valueOf);
    }

    /** Whether it is the machine itself. */
    public boolean isLoopback() {
        String name = host.value();
        return name.equals("localhost") || name.startsWith("127.") || name.equals("::1") || name.equals("[::1]");
    }

    /** Host and port. */
    @Override
    public Span span() {
        return text.span();
    }

    @Override
    public List<RelatedSpan> related() {
        return text.related();
    }
}
