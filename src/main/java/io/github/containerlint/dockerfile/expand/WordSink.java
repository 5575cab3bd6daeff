package io.github.containerlint.dockerfile.expand;

import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.util.ArrayList;
import java.util.List;

/** Gathers what a word comes to, as one text and as the words that white space outside quotes makes of it. */
final class WordSink {
    private final Span place;
    private final Text.Builder whole;
    private final List<Text> words = new ArrayList<>();
    private Text.Builder word;

    WordSink(Span place) {
        this.place = place;
        this.whole = Text.builder(place);
        this.word = Text.builder(place);
    }

    int length() {
        return whole.length();
    }

    /** Adds what was quoted or escaped: its white space parts no words. */
    void addWhole(Text piece) {
        whole.append(piece);
        word.append(piece);
    }

    /** Adds what stands for itself or came from a variable. */
    void addSplit(Text piece) {
        whole.append(piece);
        int at = 0;
        while (at < piece.length()) {
            int end = GoText.skipWord(piece, at);
            word.append(piece.slice(at, end));
            at = GoText.skipSpace(piece, end);
            if (at > end) {
                endWord();
            }
        }
    }

    private void endWord() {
        if (word.length() > 0) {
            words.add(word.build());
            word = Text.builder(place);
        }
    }

    Text text() {
        return whole.build();
    }

    /** The words, empty ones left out. */
    List<Text> words() {
        endWord();
        return List.copyOf(words);
    }
}
