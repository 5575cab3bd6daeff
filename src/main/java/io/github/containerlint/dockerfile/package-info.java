/** The Dockerfile front end: what BuildKit would read, with the place of every part, and what each stage leaves. */
package io.github.containerlint.dockerfile;
