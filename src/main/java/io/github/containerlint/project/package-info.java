/** The join: which service builds which stage from which context, and what its container sees. */
package io.github.containerlint.project;
