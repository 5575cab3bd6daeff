package io.github.containerlint.source;

import java.util.function.Supplier;

/**
 * A fact that is found when it is first asked for, and once.
 *
 * <p>Where its finder throws, whoever asks gets the very same exception, so that one fault is known for one.
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
