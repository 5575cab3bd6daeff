/** How an image is built, and what it runs. */
package io.github.containerlint.rules.dockerfile;
