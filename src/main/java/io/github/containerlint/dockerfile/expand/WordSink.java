package io.github.containerlint.dockerfile.expand;

import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.util.ArrayList;
import java.util.List;

/** Collects the result of a word, as one text and as the words that white space outside quotes makes of it. */
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

    /** Adds quoted or escaped text, whose white space does not separate words. */
    void addWhole(Text piece) {
        whole.append(piece);
        word.append(piece);
    }

    /** Adds text that stands for itself or came from a variable; its white space separates words. */
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

    /** The words without empty ones. */
    List<Text> words() {
        endWord();
        return List.copyOf(words);
    }
}
