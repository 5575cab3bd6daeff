package io.github.containerlint.source;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Anything that was written somewhere, and may have been used elsewhere. */
@API(status = Status.STABLE)
public interface Located {
    /** Where it was written. */
    Span span();

    /** How it came to be used: through an anchor, {@code extends}, an include, a variable. Empty when used in place. */
    default List<RelatedSpan> related() {
        return List.of();
    }
}
