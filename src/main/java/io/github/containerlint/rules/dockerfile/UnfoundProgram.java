package io.github.containerlint.rules.dockerfile;

import io.github.containerlint.project.container.ContainerStart;
import io.github.containerlint.project.install.DependencyDirectory;
import io.github.containerlint.source.Text;
import java.util.Optional;

/**
 * A program that a container starts and that is only in a directory outside of PATH, or the system's Python, which does
 * not see the packages of an environment.
 *
 * @param program the word that names the program
 * @param module the module that the system's Python imports and cannot find; empty when the program itself is not found
 * @param directory the directory in which the program or the module is installed
 */
record UnfoundProgram(ContainerStart launch, Text program, Optional<String> module, DependencyDirectory directory) {
    /**
     * The tool that runs programs in an environment with an unknown name: {@code poetry} for {@code poetry install}.
     */
    public String runner() {
        return directory.maker().replaceFirst(" .*", "");
    }
}
