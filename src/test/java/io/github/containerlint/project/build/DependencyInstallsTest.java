package io.github.containerlint.project.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.containerlint.dockerfile.parse.DockerfileParser;
import io.github.containerlint.dockerfile.stage.Dockerfile;
import io.github.containerlint.source.SourceFile;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DependencyInstallsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "uv sync --group docker                    | uv sync: /app [pyproject.toml]",
                "uv --directory /srv sync                  | uv sync: /srv [pyproject.toml]",
                "uv sync --dry-run                         | ''",
                "uv pip install --system -r a.txt -r b.txt | uv pip install -r a.txt -r b.txt: /app [a.txt, b.txt]",
                "uv pip sync a.txt                         | uv pip sync a.txt: /app [a.txt]",
                "uv pip install -r a.txt -e .              | ''",
                "pip install flask                         | ''",
                "pip install -r a.txt ./lib                | ''",
                "python3 -m pip install -Ur a.txt          | pip install -r a.txt: /app [a.txt]",
                "poetry -C api install                     | poetry install: /app/api [pyproject.toml]",
                "pipenv install requests                   | ''",
                "npm install --omit dev                    | npm install: /app [package.json]",
                "npm install express                       | ''",
                "npm install --location=global             | ''",
                "npm --prefix web ci                       | npm ci: /app/web [package.json]",
                "npm run build                             | ''",
                "cd web && yarn                            | yarn: /app/web [package.json]",
                "yarn --version                            | ''",
                "yarn build                                | ''",
                "npx pnpm@9 install                        | pnpm install: /app [package.json]",
                "pnpm install express                      | ''",
                "bun install                               | bun install: /app [package.json]",
                "composer install -d api                   | composer install: /app/api [composer.json]",
                "bundle install --gemfile=api/Gemfile      | ''",
                "bundle                                    | bundle: /app [Gemfile]",
                "npm ci; npm i                             | npm ci: /app [package.json]; npm i: /app [package.json]",
            })
    void whatInstallsAndFromWhat(String command, String expected) {
        Dockerfile file = DockerfileParser.parse(
                SourceFile.of("Dockerfile", "FROM node:22\nWORKDIR /app\nRUN " + command + "\n"));

        assertEquals(
                expected,
                new DependencyInstalls()
                        .of(file.lastStage().orElseThrow()).stream()
                                .map(install ->
                                        install.label() + ": " + install.directory() + " " + install.manifests())
                                .collect(Collectors.joining("; ")));
    }
}
