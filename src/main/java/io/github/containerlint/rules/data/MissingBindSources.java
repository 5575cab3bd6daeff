package io.github.containerlint.rules.data;

import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.compose.model.Mount;
import io.github.containerlint.compose.model.Service;
import io.github.containerlint.dotenv.EnvFileNames;
import io.github.containerlint.facts.DirectoryKind;
import io.github.containerlint.facts.PathKind;
import io.github.containerlint.image.ContainerPath;
import io.github.containerlint.project.container.Container;
import io.github.containerlint.project.files.Checkout;
import io.github.containerlint.project.secrets.SecretFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the bind mounts whose source should be in the project and is not. */
final class MissingBindSources {
    private static final Pattern FILE_NAME = Pattern.compile(".+\\.(?!d$)[A-Za-z0-9]{1,8}");

    private final Container container;
    private final Checkout files;

    private MissingBindSources(Container container) {
        this.container = container;
        this.files = container.checkout();
    }

    static List<Mount> of(Container container) {
        MissingBindSources search = new MissingBindSources(container);
        return container.service().mounts().stream()
                .filter(mount -> mount.isBind() && mount.target().isKnown())
                .filter(mount -> !mount.createsHostPath().orElse(false))
                .filter(search::isMissing)
                .filter(mount -> !search.isEnvFile(mount) && !search.isMadeByHand(mount))
                .filter(search::isRead)
                .filter(mount -> !search.isWrittenByScript(mount))
                .toList();
    }

    private boolean isMissing(Mount mount) {
        return source(mount).filter(files::isMissing).isPresent();
    }

    /** Returns true for an env file: it is not in the repository, and another rule reports a missing one. */
    private boolean isEnvFile(Mount mount) {
        Path source = source(mount).orElseThrow();
        return source.endsWith(EnvFileNames.DOTENV)
                || container.service().envFiles().stream()
                        .anyMatch(file ->
                                file.path().asPath().filter(source::equals).isPresent());
    }

    /** Returns true for files that people create: keys and certificates, and files with an example beside them. */
    private boolean isMadeByHand(Mount mount) {
        Path source = source(mount).orElseThrow();
        String name = source.getFileName().toString();
        return SecretFiles.isKeyOrCertificate(name)
                || SecretFiles.isSecret(name, Optional.empty())
                || DirectoryKind.KEYS.isIn(name) && !isFile(name)
                || files.siblings(source).stream().anyMatch(other -> EnvFileNames.isTemplateOf(other, name));
    }

    private boolean isWrittenByScript(Mount mount) {
        return files.isWrittenByScript(source(mount).orElseThrow());
    }

    private boolean isRead(Mount mount) {
        Path source = source(mount).orElseThrow();
        Optional<ContainerPath> target = ContainerPath.of(mount.target().value());
        String name = source.getFileName().toString();
        if (name.endsWith(".sock")) {
            return false;
        }
        boolean file = isFile(name)
                || target.map(ContainerPath::name)
                        .filter(MissingBindSources::isFile)
                        .isPresent();
        boolean filled = isExchanged(source) || !mount.readOnly() && isFilled(name, target);
        return file
                || !filled
                        && (mount.readOnly()
                                || target.filter(MissingBindSources::isForReading)
                                        .isPresent());
    }

    /**
     * Returns true when containers of several images share the path, so that one of them may fill it for the others.
     */
    private boolean isExchanged(Path source) {
        List<Service> users = container.compose().services().stream()
                .filter(service -> service.mounts().stream()
                        .anyMatch(mount -> mount.isBind()
                                && source(mount).filter(source::equals).isPresent()))
                .toList();
        boolean written = users.stream()
                .flatMap(service -> service.mounts().stream())
                .anyMatch(mount -> !mount.readOnly()
                        && source(mount).filter(source::equals).isPresent());
        return written
                && users.stream().map(MissingBindSources::image).distinct().count() > 1;
    }

    /** A text that identifies the image of a service; it is only compared with others. */
    private static String image(Service service) {
        return service.build().map(build -> "build " + build.context()).orElse("")
                + service.image().map(ConfigScalar::value).orElse("");
    }

    private static Optional<Path> source(Mount mount) {
        return mount.source().flatMap(ConfigScalar::asPath);
    }

    /** Returns true when a name looks like that of a file: {@code nginx.conf}, but not {@code conf.d}. */
    static boolean isFile(String name) {
        return FILE_NAME.matcher(name).matches();
    }

    private boolean isFilled(String name, Optional<ContainerPath> target) {
        boolean data = target.map(ContainerPath::value)
                .filter(path -> container
                        .data()
                        .filter(found -> found.directory().isKeptBy(path))
                        .isPresent())
                .isPresent();
        return data
                || Stream.concat(Stream.of(name), target.map(ContainerPath::name).stream())
                        .anyMatch(DirectoryKind.FILLED::isIn);
    }

    private static boolean isForReading(ContainerPath target) {
        return target.upwards().map(ContainerPath::value).anyMatch(PathKind.READ::has);
    }
}
