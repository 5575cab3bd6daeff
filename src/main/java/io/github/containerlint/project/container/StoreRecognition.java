package io.github.containerlint.project.container;

import io.github.containerlint.image.Datastore;
import io.github.containerlint.image.VariableName;
import io.github.containerlint.project.command.KnownPrograms;
import io.github.containerlint.shell.ShellCommand;
import io.github.containerlint.source.PathNames;
import io.github.containerlint.source.Text;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Recognises the datastore that a container runs by its image and by the programs that it starts. */
final class StoreRecognition {
    private final Container container;
    private final ImageFacts images;

    private StoreRecognition(Container container, ImageFacts images) {
        this.container = container;
        this.images = images;
    }

    static Optional<RecognisedStore> of(Container container, ImageFacts images) {
        StoreRecognition search = new StoreRecognition(container, images);
        return search.ofImage()
                .map(store -> new RecognisedStore(store, container.image()))
                .or(() -> search.namedAfterStore().map(store -> new RecognisedStore(store, Optional.empty())))
                .filter(found -> !search.startsSomethingElse(found.datastore()));
    }

    private Optional<Datastore> ofImage() {
        return container
                .image()
                .flatMap(image -> images.datastore(image).or(() -> images.mirrored(image, this::isSet)));
    }

    /**
     * The datastore in the service's name, where an unknown base is built and the service has the store's variables and
     * port.
     */
    private Optional<Datastore> namedAfterStore() {
        boolean unknown = container.plan().isPresent()
                && container.image().filter(images::isKnown).isEmpty();
        if (!unknown) {
            return Optional.empty();
        }
        String name = container.service().name().value().toLowerCase(Locale.ROOT);
        return Arrays.stream(name.split("[^a-z0-9]+"))
                .flatMap(word -> images.storeNamed(word).stream())
                .filter(store -> store.typical().stream().anyMatch(this::isSet))
                .filter(store -> !store.ports().isEmpty() && opens(store.ports().get(0)))
                .findFirst();
    }

    private boolean opens(int port) {
        return ListeningPorts.written(container.service(), container.build()).contains(port);
    }

    private boolean isSet(String written) {
        return container.variableNames().anyMatch(name -> VariableName.matches(written, name));
    }

    /** Returns true when the container starts a client, a tool, or a script that never starts the server. */
    private boolean startsSomethingElse(Datastore store) {
        StartedPrograms started = container.started();
        if (started.isEmpty() || hasOptionsAlone()) {
            return false;
        }
        if (started.stream().anyMatch(program -> isServer(program, store))) {
            return false;
        }
        boolean known =
                started.stream().anyMatch(program -> KnownPrograms.isJob(program) || KnownPrograms.waits(program));
        boolean unread = started.stream().anyMatch(StartScripts::mayStartAnything);
        return known && (started.complete() || !unread) || !store.serverWords().isEmpty() && !unread;
    }

    private boolean isServer(ShellCommand program, Datastore store) {
        if (KnownPrograms.isJob(program)) {
            return false;
        }
        String path = program.program().map(Text::value).orElse("");
        String name = PathNames.last(path);
        return store.serverWords().contains(path)
                || store.serverWords().contains(name)
                || name.contains("entrypoint")
                || KnownPrograms.isServer(program);
    }

    /** Returns true when the command begins with an option: the image's own entrypoint passes it to the server. */
    private boolean hasOptionsAlone() {
        return container.command().stream()
                .filter(command -> command.entrypoint().isEmpty())
                .flatMap(command -> command.words().stream().findFirst().stream())
                .anyMatch(word -> word.value().startsWith("-"));
    }
}
