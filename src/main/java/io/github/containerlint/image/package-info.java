/** Image references, and what is known about the images they name. */
package io.github.containerlint.image;
