package io.github.containerlint.yaml;

import io.github.containerlint.source.Problem;
import io.github.containerlint.source.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads YAML as Compose does, and keeps the places where everything was written. */
public final class YamlReader {
    private YamlReader() {}

    /** Reads a file. Never throws on its content: parts that cannot be read are among the problems. */
    public static YamlFile read(SourceFile source) {
        TokenTrail trail = new TokenTrail(source);
        Composer composer = new Composer(new YamlEvents(source, trail));
        composer.readStream();
        List<YamlComment> comments = new ArrayList<>(trail.comments());
        comments.sort(Comparator.comparingInt(comment -> comment.span().start()));
        List<Problem> problems = new ArrayList<>(source.problems());
        problems.addAll(composer.problems());
        problems.sort(Comparator.comparingInt(problem -> problem.span().start()));
        return new YamlFile(
                source, composer.documents(), composer.unfinished(), composer.isWhole(), comments, problems);
    }
}
