package io.github.containerlint.compose.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds services that start only after each other. */
final class DependencyCycles {
    private final Map<String, Service> services;
    private final List<List<ServiceReference>> cycles = new ArrayList<>();
    private final Set<String> done = new HashSet<>();

    /**
     * @param services the services by their names, in the order of the file
     */
    DependencyCycles(Map<String, Service> services) {
        this.services = services;
    }

    List<List<ServiceReference>> all() {
        services.values().forEach(service -> follow(service, new ArrayList<>(), new ArrayList<>()));
        return cycles;
    }

    /**
     * Follows the references of a service and collects the cycles on the way.
     *
     * @param names the services on the way to this one
     * @param references the references that lead from each of them to the next
     */
    private void follow(Service service, List<String> names, List<ServiceReference> references) {
        String name = service.name().value();
        int seen = names.indexOf(name);
        if (seen >= 0) {
            cycles.add(List.copyOf(references.subList(seen, references.size())));
            return;
        }
        if (done.contains(name)) {
            return;
        }
        names.add(name);
        for (ServiceReference reference : service.references()) {
            references.add(reference);
            Optional.ofNullable(services.get(reference.service().value()))
                    .ifPresent(next -> follow(next, names, references));
            references.remove(references.size() - 1);
        }
        names.remove(names.size() - 1);
        done.add(name);
    }
}
