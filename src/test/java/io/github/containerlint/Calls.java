package io.github.containerlint;

import static net.bytebuddy.matcher.ElementMatchers.named;

import java.lang.instrument.Instrumentation;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import net.bytebuddy.agent.ByteBuddyAgent;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.agent.builder.ResettableClassFileTransformer;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;

/**
 * Counts how often a method is called with the same first argument, from when it is opened until it is closed.
 *
 * <p>It changes the bytecode of the class, so that the source of the counted method needs no change.
 */
public final class Calls implements AutoCloseable {
    /** The methods that are counted, each by {@code Type.method}. */
    public static final Map<String, Calls> OPEN = new ConcurrentHashMap<>();

    private final String method;
    private final Function<Object, Object> key;
    private final Map<Object, Integer> counts = new ConcurrentHashMap<>();
    private final ResettableClassFileTransformer weaving;
    private final Instrumentation instrumentation;

    private Calls(Class<?> type, String name, Function<Object, Object> key) {
        this.method = type.getName() + "." + name;
        this.key = key;
        OPEN.put(method, this);
        this.instrumentation = ByteBuddyAgent.install();
        this.weaving = new AgentBuilder.Default()
                .disableClassFormatChanges()
                .with(AgentBuilder.RedefinitionStrategy.RETRANSFORMATION)
                .type(named(type.getName()))
                .transform((builder, description, loader, module, domain) ->
                        builder.visit(Advice.to(Entry.class).on(named(name))))
                .installOn(instrumentation);
    }

    /** @param key what a first argument is counted by, such as the place of a text */
    static Calls of(Class<?> type, String method, Function<Object, Object> key) {
        return new Calls(type, method, key);
    }

    /** The code that is put into the method: it may name only public types. */
    public static final class Entry {
        private Entry() {}

        @Advice.OnMethodEnter
        static void enter(
                @Advice.Origin("#t.#m") String method,
                @Advice.Argument(value = 0, typing = Assigner.Typing.DYNAMIC) Object argument) {
            OPEN.get(method).count(argument);
        }
    }

    /** The code that is put into the method calls this. */
    public void count(Object argument) {
        counts.merge(key.apply(argument), 1, Integer::sum);
    }

    /** For each first argument how often the method was called with it. */
    Map<Object, Integer> counts() {
        return Map.copyOf(counts);
    }

    @Override
    public void close() {
        weaving.reset(instrumentation, AgentBuilder.RedefinitionStrategy.RETRANSFORMATION);
        OPEN.remove(method);
    }
}
