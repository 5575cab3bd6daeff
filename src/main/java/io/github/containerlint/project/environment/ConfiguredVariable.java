package io.github.containerlint.project.environment;

import io.github.containerlint.source.Text;
import java.util.Optional;

/**
 * A variable that a container is started with.
 *
 * @param value empty where it cannot be known, as for a variable that is passed through from the host
 * @param origin the place that sets the variable
 * @param subject the element that sets it, such as {@code services.web.environment.DB_HOST}
 */
public record ConfiguredVariable(String name, Optional<PartialText> value, SettingOrigin origin, String subject) {
    /** The value; empty unless all of it is known. */
    public Optional<String> known() {
        return value.flatMap(PartialText::whole).map(Text::value);
    }
}
