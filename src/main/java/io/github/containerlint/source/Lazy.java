package io.github.containerlint.source;

import java.util.function.Supplier;

/**
 * A value that is computed when it is first asked for, and only once.
 *
 * <p>Where the computation throws, every later call throws the same exception, so that one fault is recognized as one.
 */
public final class Lazy<T> implements Supplier<T> {
    private final Supplier<T> finder;
    private T found;
    private RuntimeException thrown;
    private StackOverflowError overflow;

    public Lazy(Supplier<T> finder) {
        this.finder = finder;
    }

    @Override
    public synchronized T get() {
        if (found == null) {
            rethrow();
            find();
        }
        return found;
    }

    private void rethrow() {
        if (thrown != null) {
            throw thrown;
        }
        if (overflow != null) {
            throw overflow;
        }
    }

    private void find() {
        try {
            found = finder.get();
        } catch (RuntimeException fault) {
            thrown = fault;
            throw fault;
        } catch (StackOverflowError fault) {
            overflow = fault;
            throw fault;
        }
    }
}
