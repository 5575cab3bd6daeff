/** The stages of a Dockerfile, and what is in force at each of their steps. */
package io.github.containerlint.dockerfile.stage;
