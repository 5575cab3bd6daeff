/** Files that must be filled in before Docker reads them. */
package io.github.containerlint.project.templates;
