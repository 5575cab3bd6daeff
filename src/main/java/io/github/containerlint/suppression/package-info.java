/** Comments that silence rules where they stand. */
package io.github.containerlint.suppression;
