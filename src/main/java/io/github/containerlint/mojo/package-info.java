/** The goals: parameters in, log lines, reports and exceptions out. */
package io.github.containerlint.mojo;
