/** The run of every enabled rule over every element, and its result. */
package io.github.containerlint.lint;
