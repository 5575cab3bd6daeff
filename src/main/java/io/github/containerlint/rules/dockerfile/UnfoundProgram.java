package io.github.containerlint.rules.dockerfile;

import io.github.containerlint.project.container.ContainerStart;
import io.github.containerlint.project.install.DependencyDirectory;
import io.github.containerlint.source.Text;
import java.util.Optional;

/**
 * A program that a container starts and that only a directory off PATH can bring, or the system's Python that does not see
 * the packages of an environment.
 *
 * @param program the word that names it
 * @param module what the system's Python is to import and cannot; empty when the program itself is not found
 * @param directory where the program or the module is installed
 */
record UnfoundProgram(ContainerStart launch, Text program, Optional<String> module, DependencyDirectory directory) {
    /** The tool that runs programs in an environment of which nobody knows the name: {@code poetry} of {@code poetry install}. */
    public String runner() {
        return directory.maker().replaceFirst(" .*", "");
    }
}
