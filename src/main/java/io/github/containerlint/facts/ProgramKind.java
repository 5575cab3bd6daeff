package io.github.containerlint.facts;

/** What the name of a program says of it, as {@code program-kinds.txt} lists the names. */
public enum ProgramKind {
    /** Reads the language of POSIX shells: {@code sh -c}, scripts, SHELL of a Dockerfile. */
    SHELL,
    /** Runs a file of JavaScript. */
    RUNTIME,
    /** Only says something, prepares a file or changes the shell. */
    TRIFLE,
    /** Starts the words behind it, and then passes signals on to them. */
    INIT,
    /** Starts the words behind the next one as another user. */
    USER_SWITCH,
    /** Starts other programs and keeps them running. */
    SUPERVISOR,
    /** Its failure is an answer, and no fault. */
    ANSWERS,
    /** Makes each path that it is given. */
    MAKES,
    /** Writes to the last path that it is given. */
    COPIES,
    /** Leaves a file as it is, or changes nothing in its content. */
    READS,
    /** Brings a program that it names to another place. */
    LINKS,
    /** Starts the program of a package that the next word names. */
    PACKAGE_RUNNER,
    /** Makes environments, starts programs in them, or belongs to the system. */
    STARTER,
    /** Starts a program in an environment of conda. */
    CONDA,
    /** Installs programs for the whole system if it is told to. */
    INSTALLS_GLOBALLY,
    /** Installs programs for the whole system always. */
    ALWAYS_GLOBAL,
    /** Installs packages of the operating system. */
    SYSTEM_PACKAGES,
    /** A Python package with which others are installed. */
    PYTHON_INSTALLER,
    /** Such a package whose newest version is commonly taken. */
    LEFT_OPEN;

    static final String SHEET = "program-kinds.txt";

    private static final WordSheet<ProgramKind> KNOWN = WordSheet.load(SHEET, ProgramKind.class);

    /** Whether a program of this name, without directory, is of the kind. */
    public boolean has(String name) {
        return KNOWN.of(this).has(name);
    }

    /** A part of a regular expression that fits each of the kind. */
    public String pattern() {
        return KNOWN.of(this).pattern();
    }
}
