/** The short forms of Compose: ports, volumes, devices and the like. */
package io.github.containerlint.compose.form;
