package io.github.containerlint.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.containerlint.project.files.FileDiscovery;
import io.github.containerlint.source.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptedImagesTest {
    @TempDir
    private Path directory;

    private List<String> names(String path, String text) throws IOException {
        Files.createDirectories(directory.resolve(path).getParent());
        Files.writeString(directory.resolve(path), text);
        SourceTree tree = new SourceTree(directory);
        return new ScriptedImages(tree, new FileDiscovery(tree, List.of(), Set.of(), List.of())).names();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            docker build -t shop/base .                                  | shop/base
            docker image build --file x/Dockerfile -t "shop/base:1" x    | shop/base:1
            DOCKER_BUILDKIT=1 docker build --tag=shop/base . && true     | shop/base
            docker buildx build --push --tag shop/base .                 | shop/base
            podman build -t 'shop/base' .                                | shop/base
            buildah bud -t shop/base .                                   | shop/base
            docker tag 0123abcd shop/base                                | shop/base
            IMG=shop/base; docker build -t $IMG .                        | shop/base;
            sh "docker build -t shop/base ."                             | shop/base
            """)
    void buildsOfAllKindsNameTheirImage(String line, String name) throws IOException {
        assertEquals(
                List.of(name.replace(";", "")),
                names("build.sh", line + "\n").stream()
                        .map(found -> found.replace(";", ""))
                        .toList());
    }

    @Test
    void aVariableWithoutAValueStaysAsItIs() throws IOException {
        assertEquals(List.of("${REGISTRY}/base:${TAG}"), names("Makefile", """
                base:
                \tdocker build -t $(REGISTRY)/base:$(TAG) .
                """));
    }

    @Test
    void filesOfBuildServersAreRead() throws IOException {
        assertEquals(
                List.of("shop/base:dev", "shop/base:${{"),
                names(".github/workflows/ci.yml", """
                jobs:
                  image:
                    steps:
                      - uses: docker/build-push-action@v6
                        with:
                          tags: |
                            shop/base:dev
                            shop/base:${{ github.sha }}
                """).stream()
                        .filter(name -> name.contains("/"))
                        .toList());
        assertEquals(
                List.of("shop/web"),
                names("ci/docker-bake.hcl", """
                # docker
                target "web" { tags = ["shop/web"] }
                """).stream()
                        .filter(name -> name.endsWith("web"))
                        .toList());
    }

    @Test
    void otherBuildsNameNoImage() throws IOException {
        assertEquals(List.of(), names("build.sh", """
                # docker
                go build -tags netgo ./...
                docker run -t shop/base
                docker build .
                """));
    }
}
