/** Which service calls which other one, by which address, and whether it can be reached. */
package io.github.containerlint.project.network;
