package io.github.containerlint.yaml;

import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.scanner.Scanner;
import org.yaml.snakeyaml.scanner.ScannerException;
import org.yaml.snakeyaml.scanner.ScannerImpl;
import org.yaml.snakeyaml.tokens.Token;

/**
 * Passes SnakeYAML's tokens to its parser and keeps what its events leave out: the places of anchors, tags and scalars,
 * and the comments, which begin with {@code #} between two tokens.
 */
final class TokenTrail implements Scanner {
    private final SourceFile file;
    private final Offsets offsets;
    private final StreamReader reader;
    private final ScannerImpl scanner;
    private final List<YamlComment> comments = new ArrayList<>();
    private final List<Token> recent = new ArrayList<>(4);
    private int flowLevel;
    private int end;

    TokenTrail(SourceFile file) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        this.file = file;
        this.offsets = new Offsets(file.text());
        this.reader = new StreamReader(file.text());
        this.scanner = new ScannerImpl(reader, options);
    }

    @Override
    public boolean checkToken(Token.ID... choices) {
        return pastTabs(() -> scanner.checkToken(choices));
    }

    @Override
    public boolean checkToken(Token.ID choice) {
        return pastTabs(() -> scanner.checkToken(choice));
    }

    @Override
    public Token peekToken() {
        return pastTabs(scanner::peekToken);
    }

    @Override
    public Token getToken() {
        Token token = pastTabs(scanner::getToken);
        collectComments(offset(token.getStartMark()));
        end = Math.max(end, offset(token.getEndMark()));
        recent.add(token);
        flowLevel += switch (token.getTokenId()) {
            case FlowMappingStart, FlowSequenceStart -> 1;
            case FlowMappingEnd, FlowSequenceEnd -> -1;
            default -> 0;
        };
        return token;
    }

    @Override
    public void resetDocumentIndex() {
        scanner.resetDocumentIndex();
    }

    /**
     * Makes a call and skips tabs that SnakeYAML refuses and go-yaml accepts: SnakeYAML refuses a tab before any token,
     * go-yaml only where a tab could count as indentation. The call is made twice, because the first failure may only
     * mean that the scanner looked further ahead than needed.
     */
    private <T> T pastTabs(Supplier<T> call) {
        while (true) {
            try {
                return call.get();
            } catch (ScannerException first) {
                if (reader.peek() != '\t') {
                    throw first;
                }
            }
            try {
                return call.get();
            } catch (ScannerException second) {
                if (reader.peek() != '\t' || !separates(offsets.unit(reader.getIndex()))) {
                    throw second;
                }
                reader.forward();
            }
        }
    }

    /** Whether the tab stands where go-yaml allows white space: in brackets, or behind other text on its line. */
    private boolean separates(int tab) {
        if (flowLevel > 0) {
            return true;
        }
        String before = file.text()
                .substring(file.lines().startOf(file.lines().lineAt(tab)), tab)
                .strip();
        boolean indicator = before.endsWith("-") || before.endsWith("?");
        boolean alone = before.length() == 1 || indicator && Character.isWhitespace(before.charAt(before.length() - 2));
        return !before.isEmpty() && !(indicator && alone);
    }

    /** Collects the comments between the last token and this offset. */
    void collectComments(int until) {
        String text = file.text();
        int at = end;
        while (at < until) {
            if (text.charAt(at) == '#') {
                int stop = file.lines().endOf(file.lines().lineAt(at));
                comments.add(new YamlComment(file.span(at, stop)));
                at = stop;
            }
            at++;
        }
        end = Math.max(end, until);
    }

    /** Drops the tokens of the event before. */
    void begin() {
        recent.clear();
    }

    /** The token of this kind that the last event was made of. */
    Optional<Token> taken(Token.ID kind) {
        return recent.stream().filter(token -> token.getTokenId() == kind).findFirst();
    }

    Span span(Token token) {
        return file.span(offset(token.getStartMark()), offset(token.getEndMark()));
    }

    int offset(Mark mark) {
        return Math.min(offsets.unit(mark.getIndex()), file.text().length());
    }

    /** The offset up to which the text was read. */
    int position() {
        return Math.min(offsets.unit(reader.getIndex()), file.text().length());
    }

    void add(YamlComment comment) {
        comments.add(comment);
    }

    List<YamlComment> comments() {
        return comments;
    }
}
