package io.github.containerlint.rules.dockerfile;

import io.github.containerlint.dockerfile.instruction.Arg;
import io.github.containerlint.dockerfile.instruction.Copy;
import io.github.containerlint.dockerfile.instruction.Env;
import io.github.containerlint.dockerfile.instruction.Instruction;
import io.github.containerlint.dockerfile.stage.Stage;
import io.github.containerlint.dockerfile.stage.Step;
import io.github.containerlint.dockerignore.GlobPattern;
import io.github.containerlint.project.build.ImageBuild;
import io.github.containerlint.project.context.ContextFiles;
import io.github.containerlint.project.context.ContextSource;
import io.github.containerlint.project.files.ContextPaths;
import io.github.containerlint.project.secrets.SecretFiles;
import io.github.containerlint.project.secrets.SecretNames;
import io.github.containerlint.project.secrets.SecretValues;
import io.github.containerlint.source.PathNames;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the secrets that a build leaves in its image or its history. */
final class ImageSecrets {
    private ImageSecrets() {}

    static List<ImageSecret> of(ImageBuild build) {
        List<Instruction> instructions = Stream.concat(
                        build.dockerfile().globalArgs().stream(),
                        build.steps().stream().map(Step::instruction))
                .toList();
        List<ImageSecret> named = Stream.of(
                        instructions.stream().flatMap(ImageSecrets::assigned), copied(build), taken(build))
                .flatMap(found -> found)
                .toList();
        LiteralSecrets literals = new LiteralSecrets();
        Stream<ImageSecret> written = Stream.concat(
                        instructions.stream().flatMap(literals::in),
                        build.steps().stream().flatMap(AccountPasswords::in))
                .filter(secret -> named.stream().noneMatch(known -> isSame(known, secret)));
        return Stream.concat(named.stream(), written).toList();
    }

    /** Returns true when the secret is a part of a value that is already found by its variable. */
    private static boolean isSame(ImageSecret named, ImageSecret written) {
        return named.value()
                .filter(value ->
                        value.span().contains(written.value().orElseThrow().span()))
                .isPresent();
    }

    private static Stream<ImageSecret> assigned(Instruction instruction) {
        if (instruction instanceof Env env) {
            return env.pairs().stream()
                    .flatMap(pair -> assigned(ImageSecret.Kind.VARIABLE, pair.key(), Optional.of(pair.value())));
        }
        return instruction instanceof Arg arg
                ? arg.definitions().stream()
                        .flatMap(one -> assigned(ImageSecret.Kind.ARGUMENT, one.name(), one.value()))
                : Stream.empty();
    }

    private static Stream<ImageSecret> assigned(ImageSecret.Kind kind, Text name, Optional<Text> value) {
        boolean secret = SecretNames.isSecret(name.value())
                && value.map(text -> unquoted(text.value()))
                        .filter(SecretValues::isGivenAway)
                        .filter(text -> !SecretValues.isDummy(text))
                        .isPresent();
        return secret ? Stream.of(new ImageSecret(kind, name, value)) : Stream.empty();
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1 && "\"'".indexOf(value.charAt(0)) >= 0;
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    /** The secret files that stages of the image copy; copies into other stages do not reach the image. */
    private static Stream<ImageSecret> copied(ImageBuild build) {
        Set<Integer> lineage =
                build.stage().lineage().stream().map(Stage::index).collect(Collectors.toSet());
        return build.contextSources().stream()
                .filter(source -> lineage.contains(source.step().stage()))
                .filter(source -> !source.isBroad())
                .filter(source -> isSecret(source, build.files()))
                .map(source -> new ImageSecret(ImageSecret.Kind.FILE, source.written(), Optional.empty()));
    }

    /** The secret files that are copied from other stages; only their names are known. */
    private static Stream<ImageSecret> taken(ImageBuild build) {
        return build.steps().stream()
                .map(Step::instruction)
                .filter(Copy.class::isInstance)
                .map(Copy.class::cast)
                .filter(copy -> copy.from()
                        .filter(from -> build.dockerfile().stage(from.value()).isPresent())
                        .isPresent())
                .flatMap(copy -> copy.sources().stream())
                .filter(source -> SecretFiles.isSecretByName(PathNames.last(source.value())))
                .map(source -> new ImageSecret(ImageSecret.Kind.FILE, source, Optional.empty()));
    }

    /**
     * Returns true when a source is a secret file. For a pattern, its name without stars or a matching file decides.
     */
    private static boolean isSecret(ContextSource source, Optional<ContextFiles> files) {
        Optional<GlobPattern> pattern = Optional.of(source)
                .filter(found -> found.kind() == ContextSource.Kind.GLOB)
                .flatMap(found -> GlobPattern.of(found.path()));
        String directory = ContextPaths.parent(source.path());
        boolean taken = pattern.isPresent()
                && files.stream()
                        .flatMap(context -> context.names(directory).stream()
                                .map(name -> ContextPaths.child(directory, name))
                                .filter(path -> pattern.get().matches(path) && context.isSent(path))
                                .flatMap(path -> context.read(path).stream()))
                        .anyMatch(file -> SecretFiles.isSecret(
                                file.location().getFileName().toString(), Optional.of(file)));
        return taken || isNamedSecret(source, files);
    }

    private static boolean isNamedSecret(ContextSource source, Optional<ContextFiles> files) {
        String name = PathNames.last(source.path()).replace("*", "");
        return SecretFiles.isSecret(name, files.flatMap(context -> context.read(source.path())));
    }
}
