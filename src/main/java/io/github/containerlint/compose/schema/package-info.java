/** What the Compose specification allows. */
package io.github.containerlint.compose.schema;
