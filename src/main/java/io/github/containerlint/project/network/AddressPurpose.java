package io.github.containerlint.project.network;

import io.github.containerlint.facts.NameWord;
import io.github.containerlint.image.VariableNames;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The purpose of an address, as the name of its variable tells it. */
@API(status = Status.EXPERIMENTAL)
public enum AddressPurpose {
    /** The service connects to the address. */
    CONNECT,
    /** The service connects to the address from its container, even if other words in the name mean another purpose. */
    SERVER,
    /** The service listens on the address, or announces it as its own. */
    LISTEN,
    /** The service admits requests that name this address or come from it. */
    ADMIT,
    /** The service passes the address to browsers, which run outside of all containers. */
    BROWSER,
    /** The service connects to the address or passes it to browsers: scheme and port decide. */
    UNDECIDED;

    /** The address at which the service itself is known: {@code SITE_URL}, {@code WEB_BASE_URI}. */
    private static final Pattern OWN_URL =
            Pattern.compile("(" + NameWord.OWN_ADDRESS.pattern() + "_?)+UR[LI]", Pattern.CASE_INSENSITIVE);

    /** @param key the name of the variable, or of the option with its dashes; empty for any other argument */
    static AddressPurpose of(String key) {
        String name = key.replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]+", "_")
                .replaceFirst("^_+", "");
        return VariableNames.known()
                .purpose(name)
                .map(purpose -> valueOf(purpose.toUpperCase(Locale.ROOT)))
                .orElse(OWN_URL.matcher(name).matches() ? BROWSER : CONNECT);
    }
}
