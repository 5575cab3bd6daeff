package io.github.containerlint.rule;

import java.util.ArrayList;
import java.util.List;

/** The paragraphs of a description, which empty lines part. */
public final class Paragraphs {
    private Paragraphs() {}

    /** The paragraphs, each in one line. */
    public static List<String> of(String text) {
        List<String> paragraphs = new ArrayList<>();
        for (String paragraph : text.strip().split("\\R\\s*\\R")) {
            paragraphs.add(paragraph.replaceAll("\\s+", " "));
        }
        return paragraphs;
    }
}
