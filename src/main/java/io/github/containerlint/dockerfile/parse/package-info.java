/** Reads Dockerfiles; never throws on their content. */
package io.github.containerlint.dockerfile.parse;
