package io.github.containerlint.yaml;

import io.github.containerlint.source.Problem;
import io.github.containerlint.source.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads YAML the way Compose does, and keeps where everything was written. */
public final class YamlReader {
    private YamlReader() {}

    /** Never throws on what the file holds: what cannot be read is among the problems. */
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
