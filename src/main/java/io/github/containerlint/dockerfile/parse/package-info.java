/** Reads Dockerfiles; never throws on what users write. */
package io.github.containerlint.dockerfile.parse;
