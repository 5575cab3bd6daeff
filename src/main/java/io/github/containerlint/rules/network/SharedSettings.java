package io.github.containerlint.rules.network;

import io.github.containerlint.project.Composition;
import io.github.containerlint.project.container.Container;
import io.github.containerlint.project.environment.SettingOrigin;
import io.github.containerlint.project.network.ServiceCall;
import io.github.containerlint.source.SourceFile;
import java.util.List;
import java.util.function.Predicate;

/**
 * The settings that several services get from one env file or one image, and that not each of them need use: a {@code .env} is
 * often given to all.
 */
record SharedSettings(Composition composition) {
    /** Whether something speaks against the caller's use of an address that is not its own setting. */
    boolean mayBeUnused(ServiceCall call) {
        return call.origin() != SettingOrigin.SERVICE
                && (isReplacedFor(call) || call.origin() == SettingOrigin.ENV_FILE && isFileForAll(call));
    }

    /** Whether a service that gets the setting too has one of its own instead: then the common one is for somebody else. */
    private boolean isReplacedFor(ServiceCall call) {
        return readers(call).stream()
                .flatMap(reader -> reader.variables().find(call.key()).stream())
                .anyMatch(variable -> variable.origin() == SettingOrigin.SERVICE);
    }

    /** Whether ready-made images get the file too, and the caller is none that the project builds. */
    private boolean isFileForAll(ServiceCall call) {
        boolean readyMade = isReadyMade(call.caller()) || readers(call).stream().anyMatch(SharedSettings::isReadyMade);
        return readyMade && call.caller().plan().isEmpty();
    }

    private static boolean isReadyMade(Container container) {
        return container.datastore().isPresent() || container.companion().isPresent();
    }

    /** Whether the judgement holds for each service that gets the address from the same place: then for whichever uses it. */
    boolean holdsForAll(ServiceCall call, Predicate<ServiceCall> judgement) {
        return call.origin() == SettingOrigin.SERVICE
                || composition.calls().stream()
                        .filter(other ->
                                other.address().span().equals(call.address().span()))
                        .allMatch(judgement);
    }

    private List<Container> readers(ServiceCall call) {
        SourceFile file = call.address().host().span().file();
        return composition.containers().stream()
                .filter(container -> container != call.caller())
                .filter(container -> container.fileVariables().include(file)
                        || container
                                .build()
                                .filter(image -> image.dockerfile().source() == file)
                                .isPresent())
                .toList();
    }
}
