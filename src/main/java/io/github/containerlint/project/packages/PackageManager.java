package io.github.containerlint.project.packages;

import java.util.List;

/** A tool that installs the packages in a project's manifest, with the names of its manifest and its lock files. */
public enum PackageManager {
    UV("pyproject.toml", "uv.lock"),
    POETRY("pyproject.toml", "poetry.lock"),
    PDM("pyproject.toml", "pdm.lock"),
    PIPENV("Pipfile", "Pipfile.lock"),
    /** Pip, whose manifests are named by the command. */
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
    /** .NET, whose manifest is the project's file; its name may have to be found in the directory. */
    DOTNET("*.csproj", "packages.lock.json"),
    MAVEN("pom.xml");

    private final String manifest;
    private final List<String> locks;

    PackageManager(String manifest, String... locks) {
        this.manifest = manifest;
        this.locks = List.of(locks);
    }

    /** The usual name of its manifest; a pattern where the name varies. */
    public String manifest() {
        return manifest;
    }

    /** The names that its lock file may have; empty when it has none. */
    public List<String> locks() {
        return locks;
    }

    /** Returns true when the tool belongs to a compiler and keeps downloads in a cache of its own. */
    public boolean isForCompiling() {
        return this == GO || this == CARGO || this == MIX || this == DOTNET || this == MAVEN;
    }

    /** Returns true when the tool reads a {@code package.json}. */
    public boolean isForNode() {
        return manifest.equals("package.json");
    }
}
