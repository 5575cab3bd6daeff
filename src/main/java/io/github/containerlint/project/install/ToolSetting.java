package io.github.containerlint.project.install;

/** Settings of package managers that a command in a build can change for the commands that follow. */
enum ToolSetting {
    POETRY_IN_PROJECT,
    POETRY_CREATE,
    POETRY_PATH,
    POETRY_CACHE,
    PDM_USE_VENV,
    /** The virtual environment that a RUN has activated for its own commands. */
    ACTIVE_ENVIRONMENT,
    CONDA_ROOT,
    PIXI_DETACHED,
    BUNDLE_PATH,
    BUNDLE_DEPLOYMENT,
    COMPOSER_VENDOR,
    YARN_LINKER,
    YARN_MODULES,
    YARN_VERSION
}
