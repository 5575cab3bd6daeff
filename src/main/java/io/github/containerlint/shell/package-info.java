/** Words, commands, directories and environments of a shell text, with spans; what cannot be known is empty. */
package io.github.containerlint.shell;
