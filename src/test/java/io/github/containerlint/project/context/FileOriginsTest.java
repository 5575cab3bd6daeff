package io.github.containerlint.project.context;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.containerlint.SampleProject;
import io.github.containerlint.dockerfile.stage.Step;
import io.github.containerlint.image.ContainerPath;
import io.github.containerlint.project.Project;
import io.github.containerlint.project.build.ImageBuild;
import io.github.containerlint.shell.ShellCommand;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileOriginsTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "COPY . .                                     | package.json",
                "COPY . /app/                                 | package.json",
                "COPY . /                                     | nowhere",
                "COPY * ./                                    | package.json",
                "COPY package.json .                          | package.json",
                "COPY package.json /app                       | package.json",
                "COPY web/package.json ./package.json         | web/package.json",
                "COPY web ./                                  | web/package.json",
                "COPY web ./web                               | nowhere",
                "COPY web/* ./                                | web/package.json",
                "COPY other.json package.json                 | other.json",
                "COPY other.json ./                           | nowhere",
                "COPY pack*.json yarn.lock* ./                | package.json",
                "COPY hidden/package.json ./                  | nowhere",
                "COPY missing/package.json ./                 | unclear",
                "COPY ['package.json', './']                  | package.json",
                "COPY */package.json ./                       | unclear",
                "COPY $DIRECTORY/package.json ./              | unclear",
                "COPY . $DIRECTORY                            | unclear",
                "COPY --parents package.json ./               | unclear",
                "COPY --from=node:22 /package.json ./         | unclear",
                "COPY --from=node:22 /usr/bin/uv /bin/        | nowhere",
                "ADD shop.tar.gz ./                           | unclear",
                "ADD https://example.com/package.json ./      | unclear",
                "COPY --from=node:22 / /;COPY . .             | package.json",
                "COPY . .;COPY web ./                         | web/package.json",
                "COPY web ./;COPY --from=node:22 /srv /app    | unclear",
                "COPY . .;RUN echo {} > package.json          | unclear",
                "COPY . .;RUN sed -i s/a/b/ package.json      | unclear",
                "COPY . .;RUN cat package.json                | package.json",
                "RUN echo {} > package.json;COPY . .          | package.json",
                "RUN --mount=type=bind,target=. true          | package.json",
                "RUN --mount=target=/app,source=web true      | web/package.json",
                "RUN --mount=type=bind,source=web/package.json,target=package.json true | web/package.json",
                "RUN --mount=from=node:22,target=/app true    | unclear",
                "RUN --mount=from=node:22,target=/bin/x true  | nowhere",
                "RUN --mount=type=cache,target=/app true      | nowhere",
            })
    void aFileOfTheImageIsFollowedToTheContext(String instructions, String expected) {
        String text = "FROM node:22-slim\nARG DIRECTORY\nWORKDIR /app\n"
                + instructions.replace(';', '\n').replace('\'', '"')
                + (instructions.startsWith("RUN --mount") ? "\n" : "\nRUN npm ci\n");
        Project project = SampleProject.load(
                directory,
                Map.of(
                        "compose.yaml", "services: {app: {build: .}}\n",
                        "Dockerfile", text,
                        ".dockerignore", "hidden\n",
                        "package.json", "",
                        "other.json", "",
                        "web/package.json", "",
                        "hidden/package.json", "",
                        "shop.tar.gz", ""));
        ImageBuild build =
                project.compositions().get(0).containers().get(0).build().orElseThrow();
        List<Step> steps = build.steps();

        Step last = steps.get(steps.size() - 1);
        ShellCommand command = last.commands().get(0);
        FileOrigins origins = new FileOrigins(build.stage(), build.files().orElseThrow());
        assertEquals(expected, shown(origins.of(new ContainerPath("/app/package.json"), last, command)));
    }

    private static String shown(FileOrigin origin) {
        if (origin instanceof FileOrigin.Context context) {
            return context.path();
        }
        return origin instanceof FileOrigin.Nowhere ? "nowhere" : "unclear";
    }
}
