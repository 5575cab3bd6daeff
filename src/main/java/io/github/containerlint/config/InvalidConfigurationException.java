package io.github.containerlint.config;

import java.util.List;

/**
 * Thrown when the configuration names unknown rules, severities or thresholds; reports every fault and not only the
 * first.
 */
public final class InvalidConfigurationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param problems one sentence for each: the parameter, what is wrong with its value, a semicolon, what to write
     *     instead
     */
    public InvalidConfigurationException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
    }
}
