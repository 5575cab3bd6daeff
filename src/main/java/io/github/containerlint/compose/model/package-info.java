/** A Compose project, typed: services, mounts, ports, networks. */
package io.github.containerlint.compose.model;
