package io.github.containerlint.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes projects of any size. */
public final class GeneratedProject {
    private static final String DOCKERFILE = """
            FROM python:3.12.8-slim
            WORKDIR /app
            COPY requirements.txt ./
            RUN pip install --no-cache-dir -r requirements.txt
            COPY main.py ./
            USER 1000
            CMD ["python", "main.py"]
            """;

    private GeneratedProject() {}

    /**
     * @param arguments {@code services}, {@code dockerfiles} or {@code modules}; how many; the directory to write into; for
     *     modules the {@code build} element of the parent's pom, which may be empty
     */
    public static void main(String[] arguments) throws IOException {
        int size = Integer.parseInt(arguments[1]);
        Path directory = Files.createDirectories(Path.of(arguments[2]));
        switch (arguments[0]) {
            case "services" -> services(size, directory);
            case "dockerfiles" -> dockerfiles(size, directory);
            case "modules" -> modules(size, directory, arguments[3]);
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    /** One Compose file. What all services have in common stands in an anchor, so that 10,000 of them fit into 1 MiB. */
    private static void services(int size, Path directory) throws IOException {
        String head = """
                x-service: &service
                  image: redis:7.4.1
                  restart: unless-stopped
                  environment:
                    TZ: UTC

                services:
                """;
        Files.writeString(
                directory.resolve("compose.yaml"),
                head + each(size, GeneratedProject::service) + "volumes:\n" + each(size, "  v%d:\n"::formatted));
    }

    private static String service(int number) {
        String previous = number == 0 ? "" : "depends_on: [s%d], ".formatted(number - 1);
        return "  s%d: {<<: *service, %sports: [\"%d:6379\"], volumes: [v%d:/data]}\n"
                .formatted(number, previous, 20_000 + number, number);
    }

    private static void dockerfiles(int size, Path directory) throws IOException {
        String service = """
                  service%1$d:
                    build: ./service%1$d
                    restart: unless-stopped
                    ports:
                      - "127.0.0.1:%2$d:8000"
                """;
        Files.writeString(
                directory.resolve("compose.yaml"),
                "services:\n" + each(size, number -> service.formatted(number, 20_000 + number)));
        for (int number = 0; number < size; number++) {
            Path context = Files.createDirectories(directory.resolve("service" + number));
            Files.writeString(context.resolve("Dockerfile"), DOCKERFILE);
            Files.writeString(context.resolve(".dockerignore"), ".git\n.env\n");
            Files.writeString(context.resolve("requirements.txt"), "flask==3.1.0\n");
            Files.writeString(context.resolve("main.py"), "import flask\n");
        }
    }

    /** Modules without container files. */
    private static void modules(int size, Path directory, String build) throws IOException {
        String modules = "<modules>" + each(size, "<module>m%d</module>"::formatted) + "</modules>";
        Files.writeString(
                directory.resolve("pom.xml"),
                pom("<groupId>bench</groupId><version>1</version>", "reactor", modules + build));
        String parent = "<parent><groupId>bench</groupId><artifactId>reactor</artifactId><version>1</version></parent>";
        for (int number = 0; number < size; number++) {
            Path module = Files.createDirectories(directory.resolve("m" + number));
            Files.writeString(module.resolve("pom.xml"), pom(parent, "m" + number, ""));
        }
    }

    private static String pom(String origin, String artifact, String rest) {
        return """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  %s
                  <artifactId>%s</artifactId>
                  <packaging>pom</packaging>
                  %s
                </project>
                """.formatted(origin, artifact, rest);
    }

    private static String each(int size, IntFunction<String> text) {
        return IntStream.range(0, size).mapToObj(text).collect(Collectors.joining());
    }
}
