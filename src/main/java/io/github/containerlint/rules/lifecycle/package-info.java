/** When a service starts, and whether it starts again. */
package io.github.containerlint.rules.lifecycle;
