package io.github.containerlint.project;

import io.github.containerlint.dockerfile.Dockerfile;
import io.github.containerlint.source.SourceTree;
import java.util.List;

/**
 * All that was found in a linted directory, joined.
 *
 * @param tree the files
 * @param compositions one for each Compose project, in the order of their directories
 * @param builds what Docker builds from the Dockerfiles, each once
 * @param dockerfiles every Dockerfile that was read, those written inline in a Compose file among them
 * @param notes what could not be seen, for whoever reads the report
 */
public record Project(
        SourceTree tree,
        List<Composition> compositions,
        List<ImageBuild> builds,
        List<Dockerfile> dockerfiles,
        List<Note> notes) {
    public Project {
        compositions = List.copyOf(compositions);
        builds = List.copyOf(builds);
        dockerfiles = List.copyOf(dockerfiles);
        notes = List.copyOf(notes);
    }
}
