/** Reads Compose files and merges them as Compose does. */
package io.github.containerlint.compose.load;
