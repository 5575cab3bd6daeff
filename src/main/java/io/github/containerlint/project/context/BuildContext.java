package io.github.containerlint.project.context;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The place that a build takes its files from. */
@API(status = Status.EXPERIMENTAL)
public sealed interface BuildContext {
    /** A directory that can be read. */
    record Local(Path directory) implements BuildContext {
        @Override
        public boolean equals(Object other) {
            return other instanceof Local local && directory.equals(local.directory);
        }

        @Override
        public int hashCode() {
            return directory.hashCode();
        }
    }

    /** A repository or an archive that Docker fetches. */
    record Remote(String address) implements BuildContext {}

    /** Not known: a variable without a value, a home directory, or a Dockerfile that no Compose file builds. */
    record Unknown() implements BuildContext {}

    /** The directory of a local context; empty for other contexts. */
    default Optional<Path> localDirectory() {
        return this instanceof Local local ? Optional.of(local.directory()) : Optional.empty();
    }

    /**
     * Returns true when Docker fetches the context.
     *
     * @see <a href="https://docs.docker.com/build/concepts/context/#remote-context">remote contexts</a>
     */
    static boolean isRemote(String context) {
        return Remotes.PATTERN.matcher(context).find();
    }

    /** Matches how remote contexts begin or end. */
    final class Remotes {
        private static final Pattern PATTERN = Pattern.compile(
                "^([a-z][a-z0-9+.-]*://|git@|github\\.com/|service:|target:|oci-layout:)|\\.git(#.*)?$",
                Pattern.CASE_INSENSITIVE);

        private Remotes() {}
    }
}
