/** An image build: what is planned, what is read, what the image holds. */
package io.github.containerlint.project.build;
