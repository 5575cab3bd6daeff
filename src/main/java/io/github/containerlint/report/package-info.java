/** The reports for people and programs: one class for each format, each a pure function of a result. */
package io.github.containerlint.report;
