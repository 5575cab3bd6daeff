package io.github.containerlint.compose.load;

import io.github.containerlint.compose.config.ConfigMap;
import io.github.containerlint.compose.config.LoadLog;
import io.github.containerlint.compose.config.PathBase;
import io.github.containerlint.compose.schema.ComposeSchema;
import io.github.containerlint.dotenv.DotenvReader;
import io.github.containerlint.dotenv.Variables;
import io.github.containerlint.source.Problem;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.SourceTree;
import io.github.containerlint.yaml.YamlReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads files as far as the schema check, without the rest of the loader. */
public final class SchemaFixture {
    private SchemaFixture() {}

    /** The problems of each document of a file. */
    static List<Problem> problems(SourceFile file, Variables variables, LoadLog log) {
        Scope scope = new Scope(variables, PathBase.own(file.location().getParent()));
        List<Problem> problems = new ArrayList<>();
        LayerReader.read(YamlReader.read(file), scope, log)
                .forEach(layer -> problems.addAll(ComposeSchema.validate(layer.config())));
        return problems;
    }

    /** The problems of a text, each as {@code line:column [marked text] message}. */
    static List<String> problems(String text) {
        return problems(SourceFile.of("compose.yaml", text), Variables.none(), new LoadLog()).stream()
                .map(SchemaFixture::shown)
                .toList();
    }

    static List<String> messages(String text) {
        return problems(SourceFile.of("compose.yaml", text), Variables.none(), new LoadLog()).stream()
                .map(Problem::message)
                .toList();
    }

    /** The files merged, in their long forms. */
    static ConfigMap merged(SourceTree tree, Path directory, List<Path> paths, LoadLog log) {
        EnvFiles env = new EnvFiles(tree, log);
        List<SourceFile> files =
                paths.stream().flatMap(path -> tree.read(path).stream()).toList();
        return new Assembler(tree, new LayerSource(log), env, log)
                .assemble(files, new Scope(variables(tree, directory), PathBase.own(directory)), List.of());
    }

    /** One text in its long form. */
    static ConfigMap merged(String text) {
        SourceFile file = SourceFile.of("compose.yaml", text);
        SourceTree tree = new SourceTree(file.location().getParent());
        LoadLog log = new LoadLog();
        return new Assembler(tree, new LayerSource(log), new EnvFiles(tree, log), log)
                .assemble(List.of(file), new Scope(Variables.none(), PathBase.own(tree.base())), List.of());
    }

    static Variables variables(SourceTree tree, Path directory) {
        return tree.read(directory.resolve(".env"))
                .<Variables>map(DotenvReader::read)
                .orElse(Variables.none());
    }

    public static String shown(Problem problem) {
        return "%d:%d [%s] %s"
                .formatted(
                        problem.span().startPosition().line(),
                        problem.span().startPosition().column(),
                        problem.span().text(),
                        problem.message());
    }
}
