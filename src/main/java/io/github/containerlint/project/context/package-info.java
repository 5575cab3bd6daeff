/** Build contexts, and where the files of an image come from. */
package io.github.containerlint.project.context;
