package io.github.containerlint.project.packages;

import java.util.List;

/** A tool that installs what a project's manifest asks for, and the files in which the project says so. */
public enum PackageManager {
    UV("pyproject.toml", "uv.lock"),
    POETRY("pyproject.toml", "poetry.lock"),
    PDM("pyproject.toml", "pdm.lock"),
    PIPENV("Pipfile", "Pipfile.lock"),
    /** Its manifests are named by the command. */
    PIP("requirements.txt"),
    NPM("package.json", "package-lock.json", "npm-shrinkwrap.json"),
    YARN("package.json", "yarn.lock"),
    PNPM("package.json", "pnpm-lock.yaml"),
    BUN("package.json", "bun.lock", "bun.lockb"),
    COMPOSER("composer.json", "composer.lock"),
    BUNDLER("Gemfile", "Gemfile.lock"),
    GO("go.mod", "go.sum"),
    CARGO("Cargo.toml", "Cargo.lock"),
    MIX("mix.exs", "mix.lock"),
    /** Its manifest is the project's file, whose name may be found in the directory alone. */
    DOTNET("*.csproj", "packages.lock.json"),
    MAVEN("pom.xml");

    private final String manifest;
    private final List<String> locks;

    PackageManager(String manifest, String... locks) {
        this.manifest = manifest;
        this.locks = List.of(locks);
    }

    public String manifest() {
        return manifest;
    }

    /** The names that its lock file may have. */
    public List<String> locks() {
        return locks;
    }

    /** Whether it belongs to a compiler, which keeps what it has downloaded in a cache of its own. */
    public boolean isForCompiling() {
        return this == GO || this == CARGO || this == MIX || this == DOTNET || this == MAVEN;
    }

    /** Whether it reads a {@code package.json}. */
    public boolean isForNode() {
        return manifest.equals("package.json");
    }
}
