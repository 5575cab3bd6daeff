package io.github.containerlint.yaml;

import io.github.containerlint.source.Problem;
import io.github.containerlint.source.Remark;
import io.github.containerlint.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A file read as YAML.
 *
 * @param documents the roots of the documents that were read to their end; an empty document is a null scalar; a
 *     document whose aliases would expand too far is left out, as Compose refuses it
 * @param unfinished the root of the document in which reading had to stop, as far as it was read and without the scalar
 *     before the fault
 * @param whole whether every document was read to its end and none was left out
 * @param comments in the order of the file
 * @param problems in the order of the file, also those of its bytes
 */
public record YamlFile(
        SourceFile source,
        List<YamlNode> documents,
        Optional<YamlNode> unfinished,
        boolean whole,
        List<YamlComment> comments,
        List<Problem> problems) {
    public YamlFile {
        documents = List.copyOf(documents);
        comments = List.copyOf(comments);
        problems = List.copyOf(problems);
    }

    /** The comments with the entries and list items that they stand at, in the order of the file. */
    public List<Remark> remarks() {
        List<YamlNode> roots = new ArrayList<>(documents);
        unfinished.ifPresent(roots::add);
        return YamlRemarks.of(comments, roots);
    }
}
