/** Rules about the build context and its ignore file. */
package io.github.containerlint.rules.context;
