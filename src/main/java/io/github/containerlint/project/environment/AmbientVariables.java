package io.github.containerlint.project.environment;

import java.util.Locale;
import java.util.Set;

/** Variables that the host, a session or Compose itself sets, so that no file has to. */
final class AmbientVariables {
    private static final Set<String> NAMES = Set.of(
            "CI",
            "DISPLAY",
            "DOCKER_CONFIG",
            "DOCKER_DEFAULT_PLATFORM",
            "DOCKER_HOST",
            "GID",
            "HOME",
            "HOSTNAME",
            "LANG",
            "LOGNAME",
            "PATH",
            "PWD",
            "SHELL",
            "SSH_AUTH_SOCK",
            "TERM",
            "TMPDIR",
            "UID",
            "USER",
            "USERPROFILE",
            "WAYLAND_DISPLAY",
            "XAUTHORITY",
            "XDG_RUNTIME_DIR");
    private static final Set<String> PROXIES =
            Set.of("HTTP_PROXY", "HTTPS_PROXY", "FTP_PROXY", "NO_PROXY", "ALL_PROXY");

    private AmbientVariables() {}

    static boolean isGiven(String name) {
        return NAMES.contains(name) || name.startsWith("COMPOSE_") || PROXIES.contains(name.toUpperCase(Locale.ROOT));
    }
}
