package io.github.containerlint.project.network;

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

    private static final Pattern OWN_NAME =
            Pattern.compile("(HOST|HOSTNAME|ADDR|ADDRESS|SERVER|((SERVER|HTTP|APP|WEB|UVICORN)_(HOST|ADDR|ADDRESS)))");
    private static final Pattern OWN_URL = Pattern.compile("((APP|SITE|WEB|HOST|SERVER|BASE|HOME)_?)+UR[LI]");

    /** @param key the name of the variable, or of the option with its dashes; empty for any other argument */
    static AddressPurpose of(String key) {
        String name = key.replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]+", "_")
                .replaceFirst("^_+", "");
        if (OWN_NAME.matcher(name).matches()) {
            return LISTEN;
        }
        return VariableNames.known()
                .purpose(name)
                .map(purpose -> valueOf(purpose.toUpperCase(Locale.ROOT)))
                .orElse(OWN_URL.matcher(name).matches() ? BROWSER : CONNECT);
    }
}
