/** Rules about mounts and the dependency directories below them. */
package io.github.containerlint.rules.mounts;
