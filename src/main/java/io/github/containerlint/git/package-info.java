/** The state of a directory's files in git, tracked or ignored; only this package uses JGit. */
package io.github.containerlint.git;
