package io.github.containerlint.project.environment;

import io.github.containerlint.facts.VariableKind;
import java.util.Locale;

/** Variables that the host, a session or Compose itself sets, so that no file has to. */
final class AmbientVariables {
    private AmbientVariables() {}

    static boolean isGiven(String name) {
        return VariableKind.GIVEN.has(name) || VariableKind.PROXY.has(name.toUpperCase(Locale.ROOT));
    }
}
