package io.github.containerlint.project.network;

import io.github.containerlint.image.VariableNames;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** What the name of a variable says an address in it is for. */
@API(status = Status.EXPERIMENTAL)
public enum AddressPurpose {
    /** To connect to. */
    CONNECT,
    /** To connect to from the container, whichever other words are in the name. */
    SERVER,
    /** To listen on, or to be known by. */
    LISTEN,
    /** To tell by it who is let in. */
    ADMIT,
    /** To be handed to browsers, which stand outside of all containers. */
    BROWSER,
    /** To connect to, or to be handed to browsers: scheme and port decide. */
    UNDECIDED;

    private static final Pattern OWN_NAME =
            Pattern.compile("(HOST|HOSTNAME|ADDR|ADDRESS|SERVER|((SERVER|HTTP|APP|WEB|UVICORN)_(HOST|ADDR|ADDRESS)))");
    private static final Pattern OWN_URL = Pattern.compile("((APP|SITE|WEB|HOST|SERVER|BASE|HOME)_?)+UR[LI]");

    /** @param key the variable's name, or the option's with its dashes; that of any other argument is empty */
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
