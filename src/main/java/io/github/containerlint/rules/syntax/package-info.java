/** What Docker and Compose refuse to read. */
package io.github.containerlint.rules.syntax;
