package io.github.containerlint.config;

import java.util.List;

/** The configuration asks for what there is not; all that is wrong with it, not the first thing alone. */
public final class InvalidConfigurationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param problems a sentence each: which parameter, what is wrong with its value, a semicolon, what to write instead */
    InvalidConfigurationException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
    }
}
