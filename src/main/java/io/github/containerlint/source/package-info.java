/**
 * Texts and the places of what is in them: files, spans, and values that keep the place where each character was
 * written.
 */
package io.github.containerlint.source;
