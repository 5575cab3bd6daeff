/** The files on the disk before a build: which ones are searched, and which exist. */
package io.github.containerlint.project.files;
