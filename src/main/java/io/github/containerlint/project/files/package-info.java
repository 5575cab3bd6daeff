/** What lies on the disk before anything is built: which files are looked for, and what is there. */
package io.github.containerlint.project.files;
