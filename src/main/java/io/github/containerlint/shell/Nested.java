package io.github.containerlint.shell;

import io.github.containerlint.shell.syntax.Cursor;
import io.github.containerlint.shell.syntax.Node;
import io.github.containerlint.shell.syntax.ScriptReader;
import io.github.containerlint.source.Text;
import java.util.ArrayList;

/**
 * A script that a call gives to a shell.
 *
 * @param state the state of the shell when the script begins
 * @param keepsShell whether the script runs in the same shell, as with {@code eval}
 */
record Nested(Text script, ShellState state, boolean keepsShell) {
    Node.Sequence parsed() {
        return new ScriptReader(new Cursor(script, new ArrayList<>(), 0)).whole();
    }
}
