package io.github.containerlint;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * Measures how work grows with its input.
 *
 * <p>Work is counted in the bytes that it allocates: unlike time, they do not depend on the machine and on its other work.
 * Work that is repeated for each part of the input takes four times as many bytes for twice the input.
 */
public final class Growth {
    /** The most times the work that twice the input may take: it is above two, because tables grow by steps. */
    private static final double MOST = 3;

    /** The bytes by which a small amount of work may vary. */
    private static final long SLACK = 1 << 20;

    private Growth() {}

    /**
     * Fails when twice the input takes far more than twice the work.
     *
     * @param size of the larger input
     * @param input makes one of a size
     */
    public static <T> void assertLinear(int size, IntFunction<T> input, Consumer<T> work) {
        T half = input.apply(size / 2);
        T whole = input.apply(size);
        work.accept(half);
        long less = allocated(() -> work.accept(half));
        long more = allocated(() -> work.accept(whole));
        assertTrue(more <= MOST * less + SLACK, () -> less + " bytes for the half and " + more + " for the whole");
    }

    private static long allocated(Runnable work) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        work.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
