package io.github.containerlint.compose.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Takes a JSON document piece by piece, as a streaming writer does. */
@API(status = Status.EXPERIMENTAL)
public interface JsonSink {
    void beginObject();

    /** Writes the name of the value that comes next. */
    void name(String name);

    void endObject();

    void beginArray();

    void endArray();

    void string(String value);

    void integer(BigInteger value);

    void decimal(BigDecimal value);

    void bool(boolean value);

    void nothing();
}
