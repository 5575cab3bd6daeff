package io.github.containerlint.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LazyTest {
    private final AtomicInteger searches = new AtomicInteger();

    @Test
    void aFactIsFoundOnFirstDemandAndOnce() {
        Lazy<Integer> fact = new Lazy<>(searches::incrementAndGet);

        assertEquals(0, searches.get());
        assertEquals(1, fact.get());
        assertEquals(1, fact.get());
    }

    @Test
    void whoeverAsksForWhatCannotBeFoundGetsTheSameFault() {
        Lazy<Integer> fact = new Lazy<>(() -> {
            throw new IllegalStateException("search " + searches.incrementAndGet());
        });

        assertSame(
                assertThrows(IllegalStateException.class, fact::get),
                assertThrows(IllegalStateException.class, fact::get));
        assertEquals(1, searches.get());
    }

    @Test
    void anOverflowIsKeptToo() {
        Lazy<Integer> fact = new Lazy<>(() -> {
            throw new StackOverflowError();
        });

        assertSame(
                assertThrows(StackOverflowError.class, fact::get), assertThrows(StackOverflowError.class, fact::get));
    }
}
