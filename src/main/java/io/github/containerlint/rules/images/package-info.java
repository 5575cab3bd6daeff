/** Which image is used, and whether tomorrow's is the same. */
package io.github.containerlint.rules.images;
