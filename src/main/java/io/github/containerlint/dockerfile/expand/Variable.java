package io.github.containerlint.dockerfile.expand;

import io.github.containerlint.source.Text;

/** What a name stands for, as far as one can know. */
public sealed interface Variable {
    /** It has no value. */
    Variable UNSET = new Unset();

    /** Nobody can know its value. */
    Variable UNKNOWN = new Unknown();

    static Variable of(Text value) {
        return new Known(value);
    }

    /** Its value. */
    record Known(Text value) implements Variable {}

    /** It has a value of which parts are known; variables that are not stand in it as they were written. */
    record Partial(Text value) implements Variable {}

    /** It has no value. */
    record Unset() implements Variable {}

    /** Nobody can know its value. */
    record Unknown() implements Variable {}

    /** How many characters of its value are known. */
    default int length() {
        if (this instanceof Known known) {
            return known.value().length();
        }
        return this instanceof Partial partial ? partial.value().length() : 0;
    }
}
