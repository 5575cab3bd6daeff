package io.github.containerlint.project;

import java.util.Locale;
import java.util.regex.Pattern;

/** What the name of a variable says an address in it is for. */
enum Purpose {
    /** To connect to. */
    CONNECT,
    /** To listen on, or to be known by. */
    LISTEN,
    /** To tell friends from strangers. */
    ADMIT,
    /** To be handed to browsers, which stand outside of all containers. */
    BROWSER;

    private static final Pattern LISTENING = named("LISTEN(ER|ERS|ING)?|BIND|ADVERTISED?|VIRTUAL|LETSENCRYPT|OWN|SELF");
    private static final Pattern OWN_NAME =
            Pattern.compile("(HOST|HOSTNAME|ADDR|ADDRESS|SERVER|((SERVER|HTTP|APP|WEB|UVICORN)_(HOST|ADDR|ADDRESS)))");
    private static final Pattern ADMITTING = named(
            "ALLOW(ED)?|TRUST(ED)?|ORIGINS?|CORS|CSRF|WHITELIST|PERMIT(TED)?|NO_PROXY|EXCLUDED?|IGNORED?|DENY|DENIED");
    private static final Pattern FOR_BROWSERS =
            named("VITE|NEXT_PUBLIC|REACT_APP|VUE_APP|NG_APP|GATSBY|EXPO|PUBLIC|EXTERNAL"
                    + "|BROWSER|REDIRECT|CALLBACK|ISSUER|AUTHORITY|FRONTEND|FRONT|LOGIN|LOGOUT|CLIENT|WEBSITE|DOMAIN|COOKIE|OAUTH2?"
                    + "|OIDC|KEYCLOAK|KC|ROOT_UR[LI]|WEB_UR[LI]|SITE_UR[LI]|UI");
    private static final Pattern OWN_URL = Pattern.compile("((APP|SITE|WEB|HOST|SERVER|BASE|HOME)_?)+UR[LI]");

    /** @param key the variable's name; that of an argument is empty */
    static Purpose of(String key) {
        String name = key.replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]+", "_");
        if (LISTENING.matcher(name).find() || OWN_NAME.matcher(name).matches()) {
            return LISTEN;
        }
        if (ADMITTING.matcher(name).find()) {
            return ADMIT;
        }
        return FOR_BROWSERS.matcher(name).find() || OWN_URL.matcher(name).matches() ? BROWSER : CONNECT;
    }

    private static Pattern named(String words) {
        return Pattern.compile("(^|_)(" + words + ")(_|$)");
    }
}
