/** What is sent to an image build, and what is left out of it. */
package io.github.containerlint.rules.context;
