/** The short forms of Compose, such as those of ports, volumes and devices. */
package io.github.containerlint.compose.form;
