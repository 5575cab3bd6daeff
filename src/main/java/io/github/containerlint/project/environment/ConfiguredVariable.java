package io.github.containerlint.project.environment;

import io.github.containerlint.source.Text;
import java.util.Optional;

/**
 * A variable that a container is started with.
 *
 * @param value empty where nobody can know it, such as that of a variable which is passed through
 * @param origin who sets it
 * @param subject such as {@code services.web.environment.DB_HOST}
 */
public record ConfiguredVariable(String name, Optional<PartialText> value, SettingOrigin origin, String subject) {
    /** The value when all of it is known. */
    public Optional<String> known() {
        return value.flatMap(PartialText::whole).map(Text::value);
    }
}
