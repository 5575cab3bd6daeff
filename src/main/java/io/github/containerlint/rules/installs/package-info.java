/** What an image build installs: which versions, and when anew. */
package io.github.containerlint.rules.installs;
