package io.github.containerlint;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * How work grows with its input.
 *
 * <p>Work is counted in the bytes that it allocates: unlike time, they do not depend on the machine and on what else runs on
 * it. Work that repeats itself for each part of the input makes four times as much of twice the input.
 */
public final class Growth {
    /** Twice the input may take three times the work: tables grow by steps. */
    private static final double MOST = 3;

    /** What little work varies by. */
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
