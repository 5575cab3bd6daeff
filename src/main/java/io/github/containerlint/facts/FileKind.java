package io.github.containerlint.facts;

import java.util.List;

/** What the name of a file says of it, as {@code file-names.txt} lists the names. */
public enum FileKind {
    /** Made by a build, fetched or unpacked: no checkout has it; in small letters. */
    BUILT,
    /** No Dockerfile, though its name begins like one; in small letters. */
    NO_DOCKERFILE,
    /** What a template engine reads: the ending is taken away by it; in small letters. */
    TEMPLATE,
    /** A script, or a file of a build tool or a build server that runs commands. */
    SCRIPT,
    /** A script of a shell; in small letters. */
    SHELL,
    /** Recipes in whose lines shell commands stand; in small letters. */
    RECIPE,
    /** A program that a project runs as it runs a script. */
    PROGRAM,
    /** A program's code. */
    CODE,
    /** What a runtime of JavaScript is given to run. */
    SCRIPT_OF_NODE,
    /** Manifests, settings and what is written for readers; in small letters. */
    SETTING,
    /** Holds secrets and nothing else. */
    PRIVATE,
    /** A key or a certificate. */
    KEY,
    /** Keeps a directory in git that is still to be filled. */
    PLACEHOLDER,
    /** A Python project lies beside it. */
    PYTHON,
    /** A project of Python is installed from it. */
    PYTHON_LOCK,
    /** A project of Node is installed from it. */
    NODE_LOCK,
    /** Its tool makes a directory {@code target} beside it. */
    BESIDE_TARGET,
    /** Its tool makes a directory {@code build} beside it. */
    BESIDE_BUILD,
    /** Declares the dependencies of a Java project. */
    JAVA_BUILD,
    /** Its tool may fill in any file of the project. */
    FILLING_BUILD,
    /** A tool other than Compose reads it, even if services are in it. */
    OF_ANOTHER_TOOL;

    static final String SHEET = "file-names.txt";

    private static final WordSheet<FileKind> KNOWN = WordSheet.load(SHEET, FileKind.class);

    /** Whether a file of this name is of the kind. */
    public boolean has(String name) {
        return KNOWN.of(this).has(name);
    }

    /** All of the kind, in the order of the sheet. */
    public List<String> all() {
        return KNOWN.of(this).all();
    }
}
