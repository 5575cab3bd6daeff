/** Shell text as a tree, with the place of each word. */
package io.github.containerlint.shell.syntax;
