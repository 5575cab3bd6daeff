/** Image references, and the known facts about the images they name. */
package io.github.containerlint.image;
