/** Findings about a text, and the edits that cure them. */
package io.github.containerlint.finding;
