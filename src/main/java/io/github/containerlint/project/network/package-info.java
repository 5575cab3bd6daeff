/** Who talks to whom, by which address, and whether it can be reached. */
package io.github.containerlint.project.network;
