/** What an entrypoint, a command or a RUN starts. */
package io.github.containerlint.project.command;
