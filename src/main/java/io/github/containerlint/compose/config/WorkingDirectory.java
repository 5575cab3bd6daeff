package io.github.containerlint.compose.config;

import io.github.containerlint.source.Text;
import java.util.List;

/**
 * Puts the directory that Compose is run in, which is presumed to be the project's, into paths that begin with {@code $PWD}.
 *
 * @see <a href="https://docs.docker.com/reference/compose-file/interpolation/">interpolation</a>
 * @see <a href="https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/V1_chap08.html">PWD</a>
 */
public final class WorkingDirectory {
    private static final String VARIABLE = "PWD";
    private static final String PATH = ".";

    private WorkingDirectory() {}

    /** The scalar with {@code .} where it begins with the variable; any other scalar as it is. */
    public static ConfigScalar putIn(ConfigScalar scalar) {
        List<UnsetVariable> first =
                scalar.unset().stream().filter(unset -> unset.offset() == 0).toList();
        if (first.size() != 1 || !first.get(0).name().equals(VARIABLE) || !isPath(scalar.value())) {
            return scalar;
        }
        Text text = Text.builder(scalar.place())
                .append(PATH, first.get(0).span())
                .append(scalar.text())
                .build();
        List<UnsetVariable> others = scalar.unset().stream()
                .filter(unset -> unset.offset() > 0)
                .map(unset -> new UnsetVariable(unset.offset() + PATH.length(), unset.name(), unset.span()))
                .toList();
        return new ConfigScalar(
                text.usedAt(scalar.related()), scalar.kind(), scalar.quoted(), others, scalar.base(), scalar.implied());
    }

    /** Whether the variable was all of it, or is a directory of the path; else it is a part of a name. */
    private static boolean isPath(String rest) {
        return rest.isEmpty() || rest.startsWith("/") || rest.startsWith(":");
    }
}
