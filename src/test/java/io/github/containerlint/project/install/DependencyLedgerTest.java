package io.github.containerlint.project.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.containerlint.image.ContainerPath;
import io.github.containerlint.project.context.FilesInStage;
import io.github.containerlint.shell.ShellCommand;
import io.github.containerlint.shell.ShellContext;
import io.github.containerlint.shell.ShellScript;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.Text;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DependencyLedgerTest {
    private final Map<ToolSetting, String> presets = new EnumMap<>(ToolSetting.class);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            uv sync --locked --group docker                          | /app/.venv
            uv sync --project backend                                | /app/backend/.venv
            uv --directory /srv sync                                 | /srv/.venv
            uv --directory /srv sync --project api                   | /srv/api/.venv
            cd api && uv sync                                        | /app/api/.venv
            UV_PROJECT_ENVIRONMENT=/opt/venv uv sync                 | /opt/venv
            UV_PROJECT_ENVIRONMENT=env uv sync                       | /app/env
            VIRTUAL_ENV=/opt/venv uv sync --active                   | /opt/venv
            uv sync --active                                         |
            uv sync --dry-run                                        |
            uv venv                                                  | /app/.venv
            uv venv /opt/venv --python 3.12                          | /opt/venv
            python -m venv /opt/venv                                 | /opt/venv
            python3.12 -m venv --copies venv                         | /app/venv
            virtualenv -p python3 env                                | /app/env
            POETRY_VIRTUALENVS_IN_PROJECT=1 poetry install           | /app/.venv
            poetry install                                           |
            poetry config virtualenvs.in-project true && poetry install --no-root | /app/.venv
            poetry config virtualenvs.create false && poetry install |
            PIPENV_VENV_IN_PROJECT=1 pipenv sync                     | /app/.venv
            PIPENV_VENV_IN_PROJECT=1 pipenv install --deploy         | /app/.venv
            pipenv install --system                                  |
            pipenv sync                                              |
            pdm install --prod                                       | /app/.venv
            pdm sync -p /srv                                         | /srv/.venv
            pip install -r requirements.txt                          |
            npm ci                                                   | /app/node_modules
            npm install --prefix frontend                            | /app/frontend/node_modules
            npm -C frontend i                                        | /app/frontend/node_modules
            npm install -g serve                                     |
            npm install --global serve                               |
            pnpm add -g serve                                        |
            pnpm i --global serve                                    |
            bun install -g serve                                     |
            npm install --location=global serve                      |
            yarn                                                     | /app/node_modules
            yarn --frozen-lockfile                                   | /app/node_modules
            yarn --cwd web install                                   | /app/web/node_modules
            yarn install --immutable                                 |
            yarn install --modules-folder /node_modules              | /node_modules
            yarn global add serve                                    |
            yarn build                                               |
            YARN_NODE_LINKER=node-modules yarn install --immutable   | /app/node_modules
            pnpm install --frozen-lockfile                           | /app/node_modules
            corepack pnpm -C web i                                   | /app/web/node_modules
            npx --yes pnpm@9 install                                 | /app/node_modules
            bun install --cwd web                                    | /app/web/node_modules
            composer install --no-dev                                | /app/vendor
            composer install -d api                                  | /app/api/vendor
            bundle install                                           |
            bundle install --path vendor/bundle                      | /app/vendor/bundle
            bundle config set --local path vendor && bundle install  | /app/vendor
            BUNDLE_PATH=/usr/local/bundle bundle install             | /usr/local/bundle
            GEM_HOME=/usr/local/bundle bundle install                | /usr/local/bundle
            BUNDLE_DEPLOYMENT=1 bundle install                       | /app/vendor/bundle
            mix local.hex --force && mix deps.get --only prod        | /app/deps
            mix do deps.get, deps.compile                            | /app/deps
            mix do deps.get --only prod + compile                    | /app/deps
            MIX_DEPS_PATH=/deps mix deps.get                         | /deps
            npm add express                                          | /app/node_modules
            npm install-clean                                        | /app/node_modules
            yarn add express                                         | /app/node_modules
            yarn workspace web add express                           | /app/node_modules
            yarn workspaces focus --all --production                 |
            YARN_NODE_LINKER=node-modules yarn workspaces focus web  | /app/node_modules
            yarn workspaces foreach run build                        |
            bun ci                                                   | /app/node_modules
            bun add hono                                             | /app/node_modules
            pnpm add express                                         | /app/node_modules
            pnpm ci                                                  | /app/node_modules
            pnpm --filter=web --prod deploy /srv/web                 | /srv/web/node_modules
            composer update --no-dev                                 | /app/vendor
            composer update --no-install                             |
            composer require slim/slim                               | /app/vendor
            composer global require phpunit/phpunit                  |
            composer create-project laravel/laravel shop             | /app/shop/vendor
            composer create-project laravel/laravel                  | /app/laravel/vendor
            composer create-project laravel/laravel .                | /app/vendor
            php composer.phar install                                | /app/vendor
            php -d memory_limit=-1 /usr/bin/composer install         | /app/vendor
            php artisan optimize                                     |
            conda create -y --prefix /app/env flask                  | /app/env
            conda env create -p ./env -f environment.yml             | /app/env
            mamba env update --prefix=/opt/env -f environment.yml    | /opt/env
            micromamba create -y -p /app/env -f env.yml              | /app/env
            conda install -y flask                                   |
            conda clean -afy                                         |
            pixi install --locked                                    | /app/.pixi/envs/default
            pixi install --manifest-path api/pixi.toml -e prod       | /app/api/.pixi/envs/prod
            pixi config set detached-environments true && pixi install |
            rye sync --no-dev                                        | /app/.venv
            rye install ruff                                         |
            uv add flask                                             | /app/.venv
            POETRY_VIRTUALENVS_PATH=/app/.venvs poetry install       | /app/.venvs
            poetry config virtualenvs.path /app/.venvs && poetry install | /app/.venvs
            POETRY_CACHE_DIR=/app/.cache poetry install              | /app/.cache/virtualenvs
            HOME=/app poetry install                                 | /app/.cache/pypoetry/virtualenvs
            VIRTUAL_ENV=/opt/venv poetry install                     | /opt/venv
            python -m venv .venv && HOME=/root poetry install        | /app/.venv
            WORKON_HOME=/app/.envs pipenv sync                       | /app/.envs
            WORKON_HOME=/envs PIPENV_CUSTOM_VENV_NAME=shop pipenv sync | /envs/shop
            VIRTUAL_ENV=/opt/venv pdm install                        | /opt/venv
            pip install --target=/app/lib -r requirements.txt        | /app/lib
            pip install -t lib -r requirements.txt                   | /app/lib
            PIP_TARGET=/app/lib pip install flask                    | /app/lib
            pip install --prefix /install -r requirements.txt        | /install
            pip install --prefix=/usr/local -r requirements.txt      |
            HOME=/app pip install --user -r requirements.txt         | /app/.local
            PYTHONUSERBASE=/app/.pip pip3 install --user flask       | /app/.pip
            uv pip install --target lib -r requirements.txt          | /app/lib
            VIRTUAL_ENV=/opt/venv pip install -r requirements.txt    | /opt/venv
            /opt/venv/bin/pip install -r requirements.txt            | /opt/venv
            /usr/bin/pip3 install -r requirements.txt                |
            python -m venv /opt/venv && . /opt/venv/bin/activate && cd /srv && pip install flask | /opt/venv
            npm ci && rm -rf node_modules                            |
            npm ci && rm -rf /app                                    |
            npm ci && mv node_modules /opt/node_modules              | /opt/node_modules
            npm ci && mv node_modules /opt/                          | /opt/node_modules
            npm ci && mv node_modules /opt/modules                   |
            sh -c 'cd web && npm ci'                                 | /app/web/node_modules
            if [ -f yarn.lock ]; then yarn; else npm ci; fi          | /app/node_modules
            cd $SOMEWHERE && npm ci                                  |
            """)
    void aCommandFillsADirectory(String command, String expected) {
        assertEquals(expected == null ? "" : expected, directories(command));
    }

    @Test
    void theLastCommandThatFillsADirectoryIsItsMaker() {
        DependencyLedger ledger = ledger("uv venv && uv sync");
        assertEquals(1, ledger.directories().size());
        assertEquals("uv sync", ledger.directories().get(0).maker());
        assertEquals("uv sync", ledger.directories().get(0).span().text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"poetry sync", "pipenv sync", "pdm sync", "npm ci"})
    void theMakerIsCalledAsItWasWritten(String command) {
        assertEquals(
                command,
                ledger("export POETRY_VIRTUALENVS_IN_PROJECT=1 PIPENV_VENV_IN_PROJECT=1; " + command)
                        .directories()
                        .get(0)
                        .maker());
    }

    @Test
    void aPresetLinkerKeepsYarnFromFilling() {
        presets.put(ToolSetting.YARN_LINKER, "pnp");
        assertEquals("", directories("yarn install"));
        presets.put(ToolSetting.YARN_LINKER, "node-modules");
        assertEquals("/app/node_modules", directories("yarn install --immutable"));
    }

    @Test
    void aPresetFolderIsFilledByYarn() {
        presets.put(ToolSetting.YARN_MODULES, "/node_modules");
        assertEquals("/node_modules", directories("yarn install"));
    }

    @Test
    void aCopyBringsWhatLiesAtOrBelowItsSource() {
        DependencyLedger builder = ledger("npm ci");
        DependencyLedger target = new DependencyLedger(presets);
        ContainerPath app = new ContainerPath("/app");
        target.copy(
                app,
                new ContainerPath("/srv"),
                builder.directories(),
                SourceFile.of("Dockerfile", "x").span());
        assertEquals("/srv/node_modules", join(target));
        DependencyLedger other = new DependencyLedger(presets);
        other.copy(
                app.resolve("node_modules/.bin"),
                new ContainerPath("/bin"),
                builder.directories(),
                SourceFile.of("Dockerfile", "x").span());
        assertEquals("", join(other));
    }

    @Test
    void whatIsInstalledSystemWideIsNoted() {
        assertTrue(ledger("pip install -r requirements.txt").installedSystemWide());
        assertTrue(ledger("poetry config virtualenvs.create false && poetry install")
                .installedSystemWide());
        assertTrue(ledger("uv pip install --system -r requirements.txt").installedSystemWide());
        assertTrue(Stream.of(
                        "pip install poetry",
                        "pip install --no-cache-dir uv==0.5",
                        "/opt/venv/bin/pip install flask",
                        "uv sync")
                .map(this::ledger)
                .noneMatch(DependencyLedger::installedSystemWide));
    }

    @Test
    void whatIsWrittenIntoAMountOfTheCommandDoesNotStay() {
        DependencyLedger ledger = new DependencyLedger(presets);
        commands("npm ci")
                .forEach(command ->
                        ledger.run(command, List.of(new ContainerPath("/app/node_modules")), FilesInStage.NONE));
        commands("cd /srv && npm ci")
                .forEach(command -> ledger.run(command, List.of(new ContainerPath("/srv")), FilesInStage.NONE));
        commands("uv sync")
                .forEach(command -> ledger.run(command, List.of(new ContainerPath("/app/uv.lock")), FilesInStage.NONE));
        assertEquals("/app/.venv", join(ledger));
    }

    private String directories(String command) {
        return join(ledger(command));
    }

    private static String join(DependencyLedger ledger) {
        List<String> paths = ledger.directories().stream()
                .map(directory -> directory.path().value())
                .toList();
        return String.join(" ", paths);
    }

    private DependencyLedger ledger(String command) {
        DependencyLedger ledger = new DependencyLedger(presets);
        commands(command).forEach(ledger::run);
        return ledger;
    }

    private static List<ShellCommand> commands(String command) {
        Text text = Text.verbatim(SourceFile.of("Dockerfile", command).span());
        return ShellScript.parse(text).commands(ShellContext.in("/app", Map.of()));
    }
}
