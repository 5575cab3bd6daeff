package io.github.containerlint.source;

import java.util.function.Supplier;

/**
 * A value that is computed when it is first asked for, and only once.
 *
 * <p>Where the computation throws, every later call throws the same exception, so that one fault is recognized as one.
 */
public final class Lazy<T> implements Supplier<T> {
    private Supplier<T> finder;
    private T found;
    private Throwable fault;

    public Lazy(Supplier<T> finder) {
        this.finder = finder;
    }

    @Override
    public synchronized T get() {
        if (finder != null) {
            find();
        }
        if (fault instanceof RuntimeException exception) {
            throw exception;
        }
        if (fault instanceof StackOverflowError overflow) {
            throw overflow;
        }
        return found;
    }

    /** Asks the finder, and lets it go with all that it holds. */
    private void find() {
        try {
            found = finder.get();
        } catch (RuntimeException | StackOverflowError thrown) {
            fault = thrown;
        }
        finder = null;
    }
}
