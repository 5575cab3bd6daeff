package io.github.containerlint.rules.environment;

import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.compose.model.ComposeProject;
import io.github.containerlint.compose.model.Resource;
import io.github.containerlint.compose.model.ResourceKind;
import io.github.containerlint.dotenv.EnvFileNames;
import io.github.containerlint.project.Composition;
import io.github.containerlint.project.Project;
import io.github.containerlint.project.secrets.SecretValues;
import io.github.containerlint.source.Located;
import io.github.containerlint.source.RelatedSpan;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.SourceTree;
import io.github.containerlint.source.Span;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file that Compose projects take a secret from.
 *
 * @param secret the first secret that is taken from the file
 * @param mention the place where that secret names the file
 * @param name the path, as reports write it
 * @param content empty when the file does not exist
 * @param others the places where further secrets name the file
 */
record SecretFile(
        Resource secret,
        ConfigScalar mention,
        Path path,
        String name,
        Optional<SourceFile> content,
        List<ConfigScalar> others)
        implements Located {
    public SecretFile {
        others = List.copyOf(others);
    }

    static List<SecretFile> of(Project project) {
        Map<Path, SecretFile> byPath = new LinkedHashMap<>();
        project.compositions().stream()
                .map(Composition::compose)
                .flatMap(compose -> of(compose, project.tree()))
                .forEach(file -> byPath.merge(file.path(), file, SecretFile::alsoFor));
        return List.copyOf(byPath.values());
    }

    private static Stream<SecretFile> of(ComposeProject compose, SourceTree tree) {
        return compose.resources(ResourceKind.SECRET)
                .filter(secret -> !secret.isExternal())
                .flatMap(secret -> secret.file().stream().flatMap(mention -> of(secret, mention, tree).stream()));
    }

    private static Optional<SecretFile> of(Resource secret, ConfigScalar mention, SourceTree tree) {
        return mention.asPath()
                .filter(tree::isInside)
                .map(path -> new SecretFile(secret, mention, path, tree.display(path), tree.read(path), List.of()));
    }

    private SecretFile alsoFor(SecretFile other) {
        List<ConfigScalar> all =
                Stream.concat(others.stream(), Stream.of(other.mention)).toList();
        return new SecretFile(secret, mention, path, name, content, all);
    }

    /**
     * Returns true when a reader of the file may know a secret: it is no template, and its text is not known to be
     * harmless.
     */
    public boolean givesAway() {
        boolean template = EnvFileNames.isTemplate(path.getFileName().toString());
        return !template && content.filter(SecretFile::isHarmless).isEmpty();
    }

    private static boolean isHarmless(SourceFile file) {
        String text = file.text();
        boolean known = file.problems().isEmpty() && !text.contains("PRIVATE KEY-----");
        return known && (!SecretValues.isGivenAway(text) || SecretValues.isStandIn(text));
    }

    @Override
    public Span span() {
        return mention.span();
    }

    @Override
    public List<RelatedSpan> related() {
        return mention.related();
    }
}
