package io.github.containerlint.rules.network;

import io.github.containerlint.project.Composition;
import io.github.containerlint.project.container.Container;
import io.github.containerlint.project.environment.SettingOrigin;
import io.github.containerlint.project.network.ServiceCall;
import io.github.containerlint.source.SourceFile;
import java.util.List;
import java.util.function.Predicate;

/**
 * Settings that several services get from one env file or one image, although not each of them may use the setting: one
 * {@code .env} is often given to all services.
 */
record SharedSettings(Composition composition) {
    /** Returns true when the caller may not use an address, because it is not a setting of its own. */
    boolean mayBeUnused(ServiceCall call) {
        return call.origin() != SettingOrigin.SERVICE
                && (isReplacedFor(call) || call.origin() == SettingOrigin.ENV_FILE && isFileForAll(call));
    }

    /**
     * Returns true when another service with the same setting replaces it: then the shared value is for other services.
     */
    private boolean isReplacedFor(ServiceCall call) {
        return readers(call).stream()
                .flatMap(reader -> reader.variables().find(call.key()).stream())
                .anyMatch(variable -> variable.origin() == SettingOrigin.SERVICE);
    }

    /** Returns true when ready-made images get the file, too, and the caller is not built by the project. */
    private boolean isFileForAll(ServiceCall call) {
        boolean readyMade = isReadyMade(call.caller()) || readers(call).stream().anyMatch(SharedSettings::isReadyMade);
        return readyMade && call.caller().plan().isEmpty();
    }

    private static boolean isReadyMade(Container container) {
        return container.datastore().isPresent() || container.companion().isPresent();
    }

    /**
     * Returns true when the test is true for each service that gets the address from the same place, so also for its
     * user.
     */
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
