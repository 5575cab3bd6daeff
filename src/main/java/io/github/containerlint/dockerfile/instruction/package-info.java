/** The instructions of a Dockerfile as they are written. */
package io.github.containerlint.dockerfile.instruction;
