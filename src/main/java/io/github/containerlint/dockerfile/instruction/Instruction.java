package io.github.containerlint.dockerfile.instruction;

import io.github.containerlint.source.Located;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** One instruction of a Dockerfile. */
@API(status = Status.EXPERIMENTAL)
public sealed interface Instruction extends Located
        permits Command,
                Transfer,
                From,
                Env,
                Arg,
                Workdir,
                User,
                Expose,
                Volume,
                Label,
                Maintainer,
                Healthcheck,
                Shell,
                Stopsignal,
                Onbuild,
                Unknown {
    /** The parts that every instruction has, such as keyword, flags and comments. */
    Syntax syntax();

    /** The span from the keyword to the last line, with heredocs. */
    @Override
    default Span span() {
        return syntax().span();
    }

    /** The keyword as written, such as {@code from}. */
    default Text keyword() {
        return syntax().keyword();
    }

    /** The keyword in capitals, such as {@code FROM}. */
    default String name() {
        return keyword().value().toUpperCase(Locale.ROOT);
    }

    default List<Flag> flags() {
        return syntax().flags();
    }

    /** The value of the last flag of this name; empty when there is no such flag or it has no value. */
    default Optional<Text> flag(String name) {
        return syntax().flag(name).flatMap(Flag::value);
    }

    default List<Heredoc> heredocs() {
        return syntax().heredocs();
    }

    /** The instruction as one line, without continuations and heredoc bodies. */
    default Text line() {
        return syntax().line();
    }
}
