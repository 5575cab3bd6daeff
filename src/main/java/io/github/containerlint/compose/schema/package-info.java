/** The Compose specification: which keys and values it allows. */
package io.github.containerlint.compose.schema;
