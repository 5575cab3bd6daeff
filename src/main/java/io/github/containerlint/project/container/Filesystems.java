package io.github.containerlint.project.container;

import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.compose.model.FileGrant;
import io.github.containerlint.compose.model.Mount;
import io.github.containerlint.compose.model.Service;
import io.github.containerlint.image.ContainerPath;
import io.github.containerlint.project.build.ImageBuild;
import io.github.containerlint.source.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Builds the file system of a service from its image and its mounts. */
final class Filesystems {
    private Filesystems() {}

    static ContainerFilesystem of(Service service, Optional<ImageBuild> image) {
        List<Layer> layers = new ArrayList<>();
        image.map(ImageBuild::volumes).orElse(List.of()).forEach(volume -> add(layers, volume));
        service.configs().forEach(config -> add(layers, config, Layer.Kind.CONFIG, "/"));
        service.secrets().forEach(secret -> add(layers, secret, Layer.Kind.SECRET, "/run/secrets/"));
        List<Mount> mounts = Stream.concat(service.tmpfs().stream(), service.mounts().stream())
                .toList();
        mounts.forEach(mount -> add(layers, mount));
        boolean complete = mounts.stream().allMatch(mount -> mount.target().isKnown())
                && !service.definition().has("volumes_from");
        return new ContainerFilesystem(layers, complete);
    }

    private static void add(List<Layer> layers, Text volume) {
        ContainerPath.of(volume.value())
                .map(target ->
                        new Layer(target, Layer.Kind.IMAGE_VOLUME, Optional.empty(), volume.span(), volume.related()))
                .ifPresent(layers::add);
    }

    private static void add(List<Layer> layers, Mount mount) {
        mount.target()
                .known()
                .flatMap(ContainerPath::of)
                .map(target -> new Layer(target, kind(mount), Optional.of(mount), mount.span(), mount.related()))
                .ifPresent(layers::add);
    }

    private static void add(List<Layer> layers, FileGrant grant, Layer.Kind kind, String directory) {
        Optional<String> target = grant.target().isPresent()
                ? grant.target().flatMap(ConfigScalar::known)
                : grant.source().known();
        target.map(path -> path.startsWith("/") ? path : directory + path)
                .map(path -> new Layer(new ContainerPath(path), kind, Optional.empty(), grant.span(), grant.related()))
                .ifPresent(layers::add);
    }

    private static Layer.Kind kind(Mount mount) {
        return switch (mount.type()) {
            case BIND -> Layer.Kind.BIND;
            case VOLUME -> mount.isAnonymousVolume() ? Layer.Kind.ANONYMOUS_VOLUME : Layer.Kind.NAMED_VOLUME;
            case TMPFS -> Layer.Kind.TMPFS;
            default -> Layer.Kind.OTHER;
        };
    }
}
