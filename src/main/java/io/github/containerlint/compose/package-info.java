/** What Docker Compose would run: files loaded, merged and resolved, with every value still at the place it was written. */
package io.github.containerlint.compose;
