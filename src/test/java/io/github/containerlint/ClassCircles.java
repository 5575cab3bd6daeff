package io.github.containerlint;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds the files whose classes know one another in a circle.
 *
 * <p>Classes within a file count as one. So do a sealed interface and its permitted classes, because Java makes them name
 * each other.
 */
final class ClassCircles {
    private final Map<String, Set<String>> graph = new TreeMap<>();
    private final Map<String, Integer> index = new HashMap<>();
    private final Map<String, Integer> low = new HashMap<>();
    private final Deque<String> stack = new ArrayDeque<>();
    private final List<Set<String>> circles = new ArrayList<>();

    private ClassCircles(JavaClasses classes) {
        for (JavaClass one : classes) {
            String from = family(one);
            Set<String> seen = graph.computeIfAbsent(from, unseen -> new LinkedHashSet<>());
            one.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                    .filter(target -> classes.contain(target.getName()))
                    .map(ClassCircles::family)
                    .filter(to -> !to.equals(from))
                    .forEach(seen::add);
        }
        graph.keySet().stream().filter(one -> !index.containsKey(one)).forEach(this::visit);
    }

    /** The circles, each as the names of its files' classes, the smallest first. */
    static List<Set<String>> of(JavaClasses classes) {
        return new ClassCircles(classes)
                .circles.stream()
                        .sorted((one, other) -> Integer.compare(one.size(), other.size()))
                        .toList();
    }

    /** The outermost sealed interface above it, else its outermost class. */
    private static String family(JavaClass one) {
        JavaClass top = top(one);
        Optional<JavaClass> sealed =
                top.getRawInterfaces().stream().filter(ClassCircles::isSealed).findFirst();
        return sealed.isPresent() ? family(sealed.get()) : top.getName();
    }

    private static JavaClass top(JavaClass one) {
        return one.getEnclosingClass().map(ClassCircles::top).orElse(one);
    }

    private static boolean isSealed(JavaClass one) {
        return one.getPackageName().startsWith("io.github.containerlint")
                && one.reflect().isSealed();
    }

    /** Tarjan's algorithm. */
    private void visit(String one) {
        index.put(one, index.size());
        low.put(one, index.get(one));
        stack.push(one);
        for (String next : graph.getOrDefault(one, Set.of())) {
            if (!index.containsKey(next)) {
                visit(next);
            }
            if (stack.contains(next)) {
                low.merge(one, low.get(next), Math::min);
            }
        }
        if (low.get(one).equals(index.get(one))) {
            Set<String> circle = new TreeSet<>();
            String member;
            do {
                member = stack.pop();
                circle.add(member);
            } while (!member.equals(one));
            if (circle.size() > 1) {
                circles.add(circle);
            }
        }
    }
}
