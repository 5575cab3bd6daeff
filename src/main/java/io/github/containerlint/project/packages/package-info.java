/** Which packages, of which versions, the commands of package managers and their files ask for. */
package io.github.containerlint.project.packages;
