package io.github.containerlint.shell;

import io.github.containerlint.shell.syntax.Cursor;
import io.github.containerlint.shell.syntax.Node;
import io.github.containerlint.shell.syntax.ScriptReader;
import io.github.containerlint.source.Text;
import java.util.ArrayList;

/**
 * A script that a call has a shell run.
 *
 * @param state what is known when it begins
 * @param keepsShell whether it runs in the same shell, as that of {@code eval}
 */
record Nested(Text script, ShellState state, boolean keepsShell) {
    Node.Sequence parsed() {
        return new ScriptReader(new Cursor(script, new ArrayList<>(), 0)).whole();
    }
}
