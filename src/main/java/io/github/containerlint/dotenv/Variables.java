package io.github.containerlint.dotenv;

import io.github.containerlint.source.Text;
import java.util.Optional;

/** Where variables have their values from: files, never the environment of whoever runs the linter. */
@FunctionalInterface
public interface Variables {
    /** The value with the place where it was written. */
    Optional<Text> find(String name);

    /** Whether all of the value is known; it is not when it was itself made of a variable that has none. */
    default boolean isKnown(String name) {
        return true;
    }

    /** No variable has a value. */
    static Variables none() {
        return name -> Optional.empty();
    }

    /** These values, and for what has none here those of the other. */
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
