/** What git keeps and ignores of a directory; nothing else sees JGit. */
package io.github.containerlint.git;
