/** The sheets of facts about the world, and the words in them that are told by their kind. */
package io.github.containerlint.facts;
