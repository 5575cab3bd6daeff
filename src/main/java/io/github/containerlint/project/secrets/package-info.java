/** Which names and values are secrets, and where files show them. */
package io.github.containerlint.project.secrets;
