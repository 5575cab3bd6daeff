package io.github.containerlint.image;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Compares names of variables with those of the sheets, in which a star at the end stands for any letters. */
@API(status = Status.EXPERIMENTAL)
public final class VariableName {
    private static final String STAR = "*";

    private VariableName() {}

    public static boolean matches(String written, String variable) {
        return written.endsWith(STAR)
                ? variable.startsWith(written.substring(0, written.length() - STAR.length()))
                : variable.equals(written);
    }
}
