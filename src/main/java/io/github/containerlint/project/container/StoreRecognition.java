package io.github.containerlint.project.container;

import io.github.containerlint.image.Datastore;
import io.github.containerlint.image.VariableName;
import io.github.containerlint.project.command.KnownPrograms;
import io.github.containerlint.shell.ShellCommand;
import io.github.containerlint.source.Text;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Tells which datastore a container runs: by its image, and by what it starts of it. */
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

    /** A service called after a store, on a base that nobody knows, with the store's variables and its port. */
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

    /** Whether it is a client, a tool, or a script that never comes to the server. */
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
        String name = path.substring(path.lastIndexOf('/') + 1);
        return store.serverWords().contains(path)
                || store.serverWords().contains(name)
                || name.contains("entrypoint")
                || KnownPrograms.isServer(program);
    }

    /** The image's own entrypoint takes a command that begins with an option for the server's. */
    private boolean hasOptionsAlone() {
        return container.command().stream()
                .filter(command -> command.entrypoint().isEmpty())
                .flatMap(command -> command.words().stream().findFirst().stream())
                .anyMatch(word -> word.value().startsWith("-"));
    }
}
