/** Rules about Dockerfiles and what is built from them. */
package io.github.containerlint.rules.dockerfile;
