/** Text and where things are in it: files, spans, and values that remember where each character was written. */
package io.github.containerlint.source;
