package io.github.containerlint.dockerfile.expand;

import io.github.containerlint.source.Text;

/** The value of a variable, as far as it is known. */
public sealed interface Variable {
    /** The variable has no value. */
    Variable UNSET = new Unset();

    /** The value cannot be known. */
    Variable UNKNOWN = new Unknown();

    static Variable of(Text value) {
        return new Known(value);
    }

    /** The variable has this value. */
    record Known(Text value) implements Variable {}

    /**
     * The variable has a value with unknown parts; variables in it that are not known stand in the text as they were
     * written.
     */
    record Partial(Text value) implements Variable {}

    /** The variable has no value. */
    record Unset() implements Variable {}

    /** The value cannot be known. */
    record Unknown() implements Variable {}

    /** The number of characters of the value that are known. */
    default int length() {
        if (this instanceof Known known) {
            return known.value().length();
        }
        return this instanceof Partial partial ? partial.value().length() : 0;
    }
}
