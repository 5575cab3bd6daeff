/** What installs leave in an image: where, and by which tool. */
package io.github.containerlint.project.install;
