package io.github.containerlint.report;

import io.github.containerlint.project.files.Note;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The notes of a run, each message once with the files that it is about. */
final class ConsoleNotes {
    private static final int MOST = 6;
    private static final int TAKEN = "[INFO] note: ".length();

    private ConsoleNotes() {}

    static List<String> of(List<Note> notes, int width) {
        List<List<Note>> same = List.copyOf(notes.stream()
                .collect(Collectors.groupingBy(Note::message, LinkedHashMap::new, Collectors.toList()))
                .values());
        List<String> texts = new ArrayList<>();
        same.stream().limit(MOST).forEach(group -> texts.add(text(group, width)));
        long more = same.stream().skip(MOST).mapToLong(List::size).sum();
        if (more > 0) {
            texts.add("note: %s more are in the reports that are written to files".formatted(more));
        }
        return texts;
    }

    private static String text(List<Note> same, int width) {
        String note = TextReport.plain().note(same.get(0), TAKEN);
        String first = "note:" + (note.startsWith("\n") ? "" : " ") + note;
        List<String> files = same.stream().skip(1).map(Note::file).toList();
        Optional<Others> others = files.isEmpty()
                ? Optional.empty()
                : Optional.of(new Others(
                        "and so %s %s more file%s"
                                .formatted(
                                        files.size() == 1 ? "is" : "are", files.size(), files.size() == 1 ? "" : "s"),
                        files));
        return first
                + others.map(more -> "\n" + TextReport.HANGING
                                + more.text(TextReport.HANGING.length(), TextReport.HANGING, width))
                        .orElse("");
    }
}
