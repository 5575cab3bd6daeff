package io.github.containerlint.report;

import io.github.containerlint.dockerfile.stage.Dockerfile;
import io.github.containerlint.project.Composition;
import io.github.containerlint.project.Project;
import io.github.containerlint.project.build.ImageBuild;
import io.github.containerlint.source.SourceFile;
import java.util.Map;
import java.util.TreeMap;

/** The files of a build that were read, with what each of them is. */
final class ReadFiles {
    private final Map<String, String> kinds = new TreeMap<>();

    private ReadFiles() {}

    /**
     * The kinds by path, in the order of the paths: {@code compose}, {@code dockerfile}, {@code dockerignore} or
     * {@code env}. A Dockerfile that is written in a Compose file is no file of its own.
     */
    static Map<String, String> of(Project project) {
        ReadFiles read = new ReadFiles();
        for (Composition composition : project.compositions()) {
            composition.compose().files().forEach(file -> read.add(file, "compose"));
            composition.compose().envFiles().forEach(file -> read.add(file.source(), "env"));
        }
        for (Dockerfile dockerfile : project.dockerfiles()) {
            read.add(dockerfile.source(), "dockerfile");
        }
        for (ImageBuild build : project.builds()) {
            build.files()
                    .flatMap(files -> files.ignoreFile())
                    .ifPresent(ignoreFile -> read.add(ignoreFile.source(), "dockerignore"));
        }
        project.envFiles().forEach(file -> file.content().ifPresent(content -> read.add(content.source(), "env")));
        return read.kinds;
    }

    private void add(SourceFile file, String kind) {
        kinds.putIfAbsent(file.path(), kind);
    }
}
