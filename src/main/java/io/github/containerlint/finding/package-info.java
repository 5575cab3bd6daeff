/** What is said about a text: findings and the edits that cure them. */
package io.github.containerlint.finding;
