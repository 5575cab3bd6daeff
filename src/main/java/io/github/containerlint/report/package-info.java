/** What people and programs read: one class for each format, each a pure function of a result. */
package io.github.containerlint.report;
