package io.github.containerlint.config;

/** The value of a setting, and where it was made. */
public record Setting<T>(T value, Origin origin) {
    /** The value that counts where nothing is set. */
    public static <T> Setting<T> byDefault(T value) {
        return new Setting<>(value, Origin.DEFAULT);
    }
}
