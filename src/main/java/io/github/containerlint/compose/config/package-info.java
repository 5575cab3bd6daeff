/** Values of Compose files with the places where they stand, variables put in. */
package io.github.containerlint.compose.config;
