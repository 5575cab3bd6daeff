package io.github.containerlint.project.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.containerlint.SampleProject;
import io.github.containerlint.image.ImageReference;
import io.github.containerlint.project.Project;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests which images a build and a service need. */
class NeededImagesTest {
    @TempDir
    private Path directory;

    @Test
    void aBuildNeedsItsBasesAndWhatFilesAreTakenFrom() {
        assertEquals(List.of("golang:1.25", "alpine:3.22", "busybox", "nginx:1.29"), images("""
                FROM golang:1.25 AS build
                FROM debian:13 AS unneeded
                FROM alpine:3.22
                COPY --from=build /server /server
                COPY --from=0 /go.mod /
                COPY --from=7 /nothing /
                RUN --mount=from=busybox,target=/tools true
                COPY --from=nginx:1.29 /etc/nginx /etc/nginx
                """, "build: ."));
    }

    @Test
    void namedContextsAndScratchAreNoImages() {
        assertEquals(
                List.of(), images("""
                FROM base AS a
                FROM scratch
                COPY --from=a /x /x
                COPY --from=models /weights /weights
                """, "build: {context: ., additional_contexts: {base: ./base, models: ./models}}"));
    }

    @Test
    void argumentsOfTheBuildChooseTheBase() {
        assertEquals(
                List.of("python:3.13"),
                images("ARG V=3.12\nFROM python:${V}\n", "build: {context: ., args: {V: '3.13'}}"));
    }

    @Test
    void buildsThatDifferInTheirArgumentsAreTwo() {
        Project project =
                SampleProject.load(directory, Map.of("Dockerfile", "ARG V=1\nFROM app:${V}\n", "compose.yaml", """
                services:
                  one:
                    build: {context: ., args: {V: "2"}}
                  two:
                    build: {context: ., args: {V: "3"}}
                  same:
                    build: {context: ., args: {V: "3"}}
                """));

        assertEquals(
                List.of(List.of("one"), List.of("two", "same")),
                project.builds().stream().map(ImageBuild::services).toList());
    }

    private List<String> images(String dockerfile, String build) {
        String compose = "services:\n  app:\n    " + build + "\n";
        Project project = SampleProject.load(directory, Map.of("Dockerfile", dockerfile, "compose.yaml", compose));
        return project.builds().get(0).images().stream()
                .map(ImageReference::toString)
                .toList();
    }
}
