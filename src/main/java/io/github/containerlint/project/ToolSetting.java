package io.github.containerlint.project;

/** What a build can set of its package managers with a command, for the commands that follow. */
enum ToolSetting {
    POETRY_IN_PROJECT,
    POETRY_CREATE,
    PDM_USE_VENV,
    BUNDLE_PATH,
    BUNDLE_DEPLOYMENT,
    COMPOSER_VENDOR,
    YARN_LINKER,
    YARN_MODULES,
    YARN_VERSION
}
