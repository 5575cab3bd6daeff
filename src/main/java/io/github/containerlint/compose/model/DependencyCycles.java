package io.github.containerlint.compose.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds services that start only after each other. */
final class DependencyCycles {
    private final ComposeProject project;
    private final List<List<ServiceReference>> cycles = new ArrayList<>();
    private final Set<String> done = new HashSet<>();

    DependencyCycles(ComposeProject project) {
        this.project = project;
    }

    List<List<ServiceReference>> all() {
        project.services().forEach(service -> follow(service, new ArrayList<>(), new ArrayList<>()));
        return cycles;
    }

    /**
     * @param names the services on the way here
     * @param references how each of them led to the next
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
            project.service(reference.service().value()).ifPresent(next -> follow(next, names, references));
            references.remove(references.size() - 1);
        }
        names.remove(names.size() - 1);
        done.add(name);
    }
}
