/** The stages of a Dockerfile, and the settings in force at each of their steps. */
package io.github.containerlint.dockerfile.stage;
