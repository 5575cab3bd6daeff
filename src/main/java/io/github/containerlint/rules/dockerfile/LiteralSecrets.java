package io.github.containerlint.rules.dockerfile;

import io.github.containerlint.dockerfile.instruction.Add;
import io.github.containerlint.dockerfile.instruction.Arg;
import io.github.containerlint.dockerfile.instruction.Env;
import io.github.containerlint.dockerfile.instruction.Heredoc;
import io.github.containerlint.dockerfile.instruction.Instruction;
import io.github.containerlint.dockerfile.instruction.KeyValue;
import io.github.containerlint.dockerfile.instruction.Label;
import io.github.containerlint.dockerfile.instruction.Run;
import io.github.containerlint.facts.HostKind;
import io.github.containerlint.image.TokenShapes;
import io.github.containerlint.project.secrets.SecretValues;
import io.github.containerlint.source.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds secrets in the text of instructions: logins in addresses, headers, tokens.
 *
 * @see <a href="https://docs.docker.com/build/building/secrets/">build secrets</a>
 */
final class LiteralSecrets {
    private static final Pattern ADDRESS = Pattern.compile(
            "(?<login>[A-Za-z][A-Za-z0-9+.-]{1,20}://[^\\s/:@'\"]*):(?<value>[^\\s/@'\"]+)@(?<host>[^\\s/:'\"]+)");
    private static final Pattern HEADER = Pattern.compile(
            "(?i)(?<login>Authorization: *(Bearer|Basic|Token)) +(?<value>[A-Za-z0-9._~+/=-]{8,})(?<host>)");

    private final TokenShapes shapes = TokenShapes.known();

    /** The secrets in one instruction, without repetitions. */
    Stream<ImageSecret> in(Instruction instruction) {
        List<ImageSecret> found = new ArrayList<>();
        texts(instruction).forEach(text -> {
            if (instruction instanceof Run || instruction instanceof Add) {
                addAll(ADDRESS, text, found);
                addAll(HEADER, text, found);
            }
            shapes.in(text).stream()
                    .filter(token -> SecretValues.isChosen(token.value().value()))
                    .map(token -> new ImageSecret(ImageSecret.Kind.TOKEN, token.prefix(), Optional.of(token.value())))
                    .filter(token -> found.stream().noneMatch(other -> holds(other, token)))
                    .forEach(found::add);
        });
        return found.stream();
    }

    private static boolean holds(ImageSecret one, ImageSecret other) {
        return one.value()
                .orElseThrow()
                .span()
                .contains(other.value().orElseThrow().span());
    }

    private static void addAll(Pattern pattern, Text text, List<ImageSecret> found) {
        Matcher match = pattern.matcher(text.value());
        while (match.find()) {
            String value = match.group("value");
            if (SecretValues.isChosen(value)
                    && !HostKind.NOWHERE.has(match.group("host"))
                    && !match.group("login").endsWith("/" + value)) {
                found.add(new ImageSecret(
                        ImageSecret.Kind.LOGIN,
                        text.slice(match.start("login"), match.end("login")),
                        Optional.of(text.slice(match.start("value"), match.end("value")))));
            }
        }
    }

    /** The texts that stay in the image or its history; comments do not. */
    private static Stream<Text> texts(Instruction instruction) {
        Stream<Text> bodies = instruction.heredocs().stream().map(Heredoc::body);
        if (instruction instanceof Run run) {
            return Stream.concat(Stream.of(run.command().text()), bodies);
        }
        if (instruction instanceof Add add) {
            return Stream.concat(add.sources().stream(), bodies);
        }
        if (instruction instanceof Env env) {
            return env.pairs().stream().map(KeyValue::value);
        }
        if (instruction instanceof Label label) {
            return label.pairs().stream().map(KeyValue::value);
        }
        return instruction instanceof Arg arg
                ? arg.definitions().stream().flatMap(one -> one.value().stream())
                : bodies;
    }
}
