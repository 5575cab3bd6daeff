/** The patterns of a {@code .dockerignore}, and which paths they keep out of a build context. */
package io.github.containerlint.dockerignore;
