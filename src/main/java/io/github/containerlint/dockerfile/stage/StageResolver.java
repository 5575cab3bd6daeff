package io.github.containerlint.dockerfile.stage;

import io.github.containerlint.dockerfile.expand.Expanded;
import io.github.containerlint.dockerfile.expand.Expansion;
import io.github.containerlint.dockerfile.expand.Variable;
import io.github.containerlint.dockerfile.instruction.Arg;
import io.github.containerlint.dockerfile.instruction.Copy;
import io.github.containerlint.dockerfile.instruction.From;
import io.github.containerlint.dockerfile.instruction.Instruction;
import io.github.containerlint.image.ImageReference;
import io.github.containerlint.source.Problem;
import io.github.containerlint.source.Quotation;
import io.github.containerlint.source.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Splits the instructions into stages and finds the base of each stage. */
final class StageResolver {
    private final Arguments arguments;
    private final List<Problem> problems = new ArrayList<>();
    private final List<StageBuilder> builders = new ArrayList<>();
    private final Map<String, StageBuilder> named = new HashMap<>();
    private final List<Stage> stages;

    StageResolver(List<Instruction> instructions, char escape, BuildArgs given) {
        this.arguments = new Arguments(given, escape);
        instructions.forEach(this::take);
        this.stages = builders.stream().map(StageBuilder::build).toList();
        checkSources();
    }

    List<Stage> stages() {
        return stages;
    }

    List<Problem> problems() {
        return problems.stream().distinct().toList();
    }

    private void take(Instruction instruction) {
        if (instruction instanceof From from) {
            begin(from);
        } else if (!builders.isEmpty()) {
            builders.get(builders.size() - 1).add(instruction);
        } else if (instruction instanceof Arg arg) {
            arg.definitions().forEach(definition -> arguments.declare(definition, problems));
        }
    }

    private void begin(From from) {
        from.platform()
                .flatMap(platform -> arguments.global().expand(platform).fault())
                .ifPresent(problems::add);
        Expanded image = arguments.global().expand(from.image());
        image.fault().ifPresent(problems::add);
        Optional<Text> known = image.value().filter(text -> text.length() > 0);
        if (known.isEmpty() && image.value().isPresent() && from.image().length() > 0) {
            problems.add(new Problem(
                    from.image().span(),
                    "%s has an empty value; declare it with a default, as 'ARG NAME=image:tag', above the first FROM"
                            .formatted(Quotation.of(from.image()))));
        }
        Optional<StageBuilder> parent = known.map(text -> named.get(text.value()));
        Optional<Text> base = parent.isPresent() ? Optional.empty() : known;
        base.filter(text -> !text.value().equals("scratch"))
                .flatMap(ImageReference::problem)
                .or(() -> image.complete() ? Optional.empty() : ImageReference.problemWhateverIsGiven(image.text()))
                .ifPresent(problems::add);
        StageBuilder builder = new StageBuilder(builders.size(), from, parent, image.text(), base, arguments, problems);
        builders.add(builder);
        from.alias().ifPresent(alias -> named.put(alias.value().toLowerCase(Locale.ROOT), builder));
    }

    private void checkSources() {
        stages.stream()
                .flatMap(stage -> stage.steps().stream())
                .map(Step::instruction)
                .filter(Copy.class::isInstance)
                .flatMap(copy -> ((Copy) copy).from().stream())
                .forEach(this::checkSource);
    }

    private void checkSource(Text from) {
        String plain = Expansion.of(from, name -> Variable.UNSET, arguments.escape())
                .text()
                .value();
        if (!plain.equals(from.value())) {
            problems.add(new Problem(
                    from.span(),
                    "%s is taken as it is written, because --from takes no variables; give the image a stage of its own, FROM %s AS name"
                            .formatted(Quotation.of(from), Quotation.of(from))));
        } else if (from.value().matches("[+-]?[0-9]+") && !isStage(from.value())) {
            problems.add(new Problem(
                    from.span(),
                    "there is no stage %s; stages are counted from 0, and the last one is %s"
                            .formatted(Quotation.of(from), stages.size() - 1)));
        }
    }

    private boolean isStage(String number) {
        String digits = number.replaceFirst("^\\+", "").replaceFirst("^0+(?=.)", "");
        return digits.length() < 8 && !digits.startsWith("-") && Integer.parseInt(digits) < stages.size();
    }
}
