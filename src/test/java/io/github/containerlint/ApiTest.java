package io.github.containerlint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.containerlint.rule.BuildRule;
import io.github.containerlint.rule.CompositionRule;
import io.github.containerlint.rule.ContainerRule;
import io.github.containerlint.rule.DockerfileRule;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.ProjectRule;
import io.github.containerlint.rule.RuleInfo;
import java.io.IOException;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.junit.jupiter.api.Test;

/**
 * Lists the types that a rule of another jar can reach from the interfaces that it implements.
 *
 * <p>{@code docs/api.txt} holds the list. {@code -Dapi=update} writes it anew; read the difference like code.
 */
class ApiTest {
    private static final Path LIST = Path.of("docs/api.txt");
    private static final String OWN = "io.github.containerlint.";

    private final Map<String, Class<?>> reached = reach();

    @Test
    void theListIsWhatRulesCanReach() throws IOException {
        String api = HEAD + reached.values().stream().map(ApiTest::described).collect(Collectors.joining("\n"));
        if ("update".equals(System.getProperty("api"))) {
            Files.writeString(LIST, api);
        }

        assertEquals(Files.readString(LIST), api, "run with -Dapi=update and read what changes");
    }

    private static final String HEAD = """
            # What a rule of your own can reach from the interfaces that it implements.
            #
            # STABLE        changes only with a new major version
            # EXPERIMENTAL  may change with a new minor version
            # INTERNAL      is reached through another type, and may change at any time; its members are not listed

            """;

    @Test
    void whatIsStableNamesNothingInternal() {
        List<Class<?>> stable = reached.values().stream()
                .filter(type -> status(type) == Status.STABLE)
                .toList();

        assertFalse(stable.isEmpty());
        for (Class<?> type : stable) {
            List<String> internal = mentioned(type)
                    .filter(other -> status(other) == Status.INTERNAL)
                    .map(Class::getName)
                    .distinct()
                    .toList();
            assertEquals(List.of(), internal, () -> type + " is stable");
        }
    }

    private static Map<String, Class<?>> reach() {
        Map<String, Class<?>> reached = new TreeMap<>();
        Deque<Class<?>> open = new ArrayDeque<>(List.of(
                BuildRule.class,
                CompositionRule.class,
                ContainerRule.class,
                DockerfileRule.class,
                ProjectRule.class,
                RuleInfo.class,
                Findings.class));
        while (!open.isEmpty()) {
            Class<?> next = open.pop();
            if (reached.put(next.getName(), next) == null && status(next) != Status.INTERNAL) {
                mentioned(next).forEach(open::add);
            }
        }
        return reached;
    }

    /** The mark of the type, else of the type around it; a type without a mark is internal. */
    private static Status status(Class<?> type) {
        API mark = type.getAnnotation(API.class);
        if (mark != null) {
            return mark.status();
        }
        return type.getEnclosingClass() == null ? Status.INTERNAL : status(type.getEnclosingClass());
    }

    private static Stream<Class<?>> mentioned(Class<?> type) {
        Stream<Type> above = Stream.concat(
                Arrays.stream(type.getGenericInterfaces()), Stream.ofNullable(type.getGenericSuperclass()));
        Stream<Type> nested = Arrays.stream(type.getDeclaredClasses())
                .filter(one -> Modifier.isPublic(one.getModifiers()))
                .map(Type.class::cast);
        Stream<Type> permitted = type.isSealed() ? Arrays.stream(type.getPermittedSubclasses()) : Stream.empty();
        Stream<Type> fields = fields(type).map(Field::getGenericType);
        Stream<Type> signatures = executables(type).flatMap(ApiTest::types);
        return Stream.of(above, nested, permitted, fields, signatures)
                .flatMap(types -> types)
                .flatMap(ApiTest::raw)
                .filter(one -> one.getName().startsWith(OWN) && one != type);
    }

    private static Stream<Field> fields(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> Modifier.isPublic(field.getModifiers()) && !field.isSynthetic());
    }

    private static Stream<Executable> executables(Class<?> type) {
        return Stream.concat(
                        Arrays.stream(type.getDeclaredConstructors()).map(Executable.class::cast),
                        Arrays.stream(type.getDeclaredMethods()))
                .filter(one -> Modifier.isPublic(one.getModifiers()) && !one.isSynthetic());
    }

    private static Stream<Type> types(Executable one) {
        Stream<Type> result = one instanceof Method method ? Stream.of(method.getGenericReturnType()) : Stream.empty();
        return Stream.concat(result, Arrays.stream(one.getGenericParameterTypes()));
    }

    private static Stream<Class<?>> raw(Type type) {
        if (type instanceof Class<?> one) {
            return Stream.of(one.isArray() ? one.getComponentType() : one);
        }
        if (type instanceof ParameterizedType generic) {
            return Stream.concat(Stream.of(generic.getRawType()), Arrays.stream(generic.getActualTypeArguments()))
                    .flatMap(ApiTest::raw);
        }
        if (type instanceof WildcardType wildcard) {
            return Arrays.stream(wildcard.getUpperBounds()).flatMap(ApiTest::raw);
        }
        return type instanceof GenericArrayType array ? raw(array.getGenericComponentType()) : Stream.empty();
    }

    /** The type with its mark, and its public members below it. */
    private static String described(Class<?> type) {
        Stream<String> head = Stream.of(status(type) + " " + type.getName().substring(OWN.length()));
        if (status(type) == Status.INTERNAL) {
            return head.collect(Collectors.joining("", "", "\n"));
        }
        Stream<String> fields = fields(type).map(field -> field.getName() + ": " + name(field.getGenericType()));
        Stream<String> members = executables(type).map(ApiTest::described);
        return Stream.concat(
                        head,
                        Stream.concat(fields, members)
                                .sorted(Comparator.naturalOrder())
                                .map("    "::concat))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String described(Executable one) {
        String parameters = Arrays.stream(one.getGenericParameterTypes())
                .map(ApiTest::name)
                .collect(Collectors.joining(", ", "(", ")"));
        return one instanceof Method method
                ? method.getName() + parameters + ": " + name(method.getGenericReturnType())
                : "new" + parameters;
    }

    private static String name(Type type) {
        return type.getTypeName().replaceAll("\\b[a-z][a-z0-9]*\\.", "");
    }
}
