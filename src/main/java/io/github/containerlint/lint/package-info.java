/** The run: every enabled rule over every element, and what came of it. */
package io.github.containerlint.lint;
