package io.github.containerlint.compose.model;

import io.github.containerlint.compose.config.ConfigMap;
import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.source.Located;
import io.github.containerlint.source.RelatedSpan;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** A host name that a service is given an address for, from {@code extra_hosts}. */
@API(status = Status.EXPERIMENTAL)
public record ExtraHost(Text host, List<ConfigScalar> addresses) implements Located {
    public ExtraHost {
        addresses = List.copyOf(addresses);
    }

    static List<ExtraHost> of(ConfigMap owner, String key) {
        List<ExtraHost> hosts = new ArrayList<>();
        owner.map(key)
                .ifPresent(map -> map.entries()
                        .forEach(entry -> hosts.add(new ExtraHost(entry.key(), map.scalars(entry.name())))));
        owner.list(key).ifPresent(list -> list.scalars().forEach(item -> hosts.add(ofItem(item))));
        return List.copyOf(hosts);
    }

    /** The host of an item {@code host=address} or {@code host:address}. */
    private static ExtraHost ofItem(ConfigScalar item) {
        int equals = item.value().indexOf('=');
        int split = equals < 0 ? item.value().indexOf(':') : equals;
        return split < 0
                ? new ExtraHost(item.text(), List.of())
                : new ExtraHost(item.text().slice(0, split), List.of(item.slice(split + 1)));
    }

    @Override
    public Span span() {
        return host.span();
    }

    @Override
    public List<RelatedSpan> related() {
        return host.related();
    }
}
