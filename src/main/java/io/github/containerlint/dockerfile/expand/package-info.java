/** Words of a Dockerfile: quotes, escapes and variables. */
package io.github.containerlint.dockerfile.expand;
