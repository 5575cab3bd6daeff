/** What outlives a container, and where it is kept. */
package io.github.containerlint.rules.data;
