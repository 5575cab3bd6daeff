package io.github.containerlint.mojo;

import org.apache.maven.project.MavenProject;

/**
 * One run of {@code check} over one module.
 *
 * @param execution the execution's id in the pom; {@code default-cli} where the pom binds none
 */
record PlannedCheck(MavenProject module, String execution, Settings settings) {}
