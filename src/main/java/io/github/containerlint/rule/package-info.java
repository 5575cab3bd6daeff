/** How a rule is written and found. */
package io.github.containerlint.rule;
