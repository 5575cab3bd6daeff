package io.github.containerlint.dockerfile.parse;

import io.github.containerlint.source.Quotation;
import io.github.containerlint.source.Spelling;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The names of the instructions, and the message about a word that is none of them. */
final class Keywords {
    private static final int LONGEST = 20;

    private static final List<String> NAMES = List.of(
            "ADD",
            "ARG",
            "CMD",
            "COPY",
            "ENTRYPOINT",
            "ENV",
            "EXPOSE",
            "FROM",
            "HEALTHCHECK",
            "LABEL",
            "MAINTAINER",
            "ONBUILD",
            "RUN",
            "SHELL",
            "STOPSIGNAL",
            "USER",
            "VOLUME",
            "WORKDIR");

    private Keywords() {}

    static String complaint(Text keyword) {
        String cure = meant(keyword)
                .map("did you mean '%s'?"::formatted)
                .orElse("if it belongs to the instruction above, end the line before it with '\\'");
        return "%s is no instruction; %s".formatted(Quotation.of(keyword), cure);
    }

    /** The instruction that the word probably stands for; empty when no name is close. */
    static Optional<String> meant(Text keyword) {
        return keyword.length() > LONGEST
                ? Optional.empty()
                : Spelling.nearest(keyword.value().toUpperCase(Locale.ROOT), NAMES);
    }
}
