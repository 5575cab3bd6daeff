/** Who reaches whom, and at which port. */
package io.github.containerlint.rules.network;
