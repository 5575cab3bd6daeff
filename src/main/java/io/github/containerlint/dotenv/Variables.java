package io.github.containerlint.dotenv;

import io.github.containerlint.source.Text;
import java.util.Optional;

/** The source of variables' values: files, never the environment in which the linter runs. */
@FunctionalInterface
public interface Variables {
    /** The value with the place where it was written; empty when there is none. */
    Optional<Text> find(String name);

    /** Whether all of the value is known; it is not when it contains a variable without a value. */
    default boolean isKnown(String name) {
        return true;
    }

    /** A source in which no variable has a value. */
    static Variables none() {
        return name -> Optional.empty();
    }

    /** The values of this source, and those of the other source for variables that have none here. */
    default Variables or(Variables other) {
        Variables first = this;
        return new Variables() {
            @Override
            public Optional<Text> find(String name) {
                return first.find(name).or(() -> other.find(name));
            }

            @Override
            public boolean isKnown(String name) {
                return first.find(name).isPresent() ? first.isKnown(name) : other.isKnown(name);
            }
        };
    }
}
