/** Files that something is still to fill in before Docker reads them. */
package io.github.containerlint.project.templates;
