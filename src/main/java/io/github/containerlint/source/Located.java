package io.github.containerlint.source;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** An element that was written at some place, and may have been used at other places. */
@API(status = Status.STABLE)
public interface Located {
    /** The place where the element was written. */
    Span span();

    /**
     * The places through which the element is used: an anchor, {@code extends}, an include, a variable. Empty when it
     * is used in place.
     */
    default List<RelatedSpan> related() {
        return List.of();
    }
}
