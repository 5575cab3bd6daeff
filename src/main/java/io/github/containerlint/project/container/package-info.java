/** A service as it runs: file system, command, lifespan, ports and data together. */
package io.github.containerlint.project.container;
