package io.github.containerlint.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.containerlint.compose.model.JsonSink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Writes the JSON of a Compose project through a generator. */
final class GeneratorSink implements JsonSink {
    private final JsonGenerator json;

    GeneratorSink(JsonGenerator json) {
        this.json = json;
    }

    private interface Step {
        void write() throws IOException;
    }

    private static void write(Step step) {
        try {
            step.write();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    public void beginObject() {
        write(json::writeStartObject);
    }

    @Override
    public void name(String name) {
        write(() -> json.writeFieldName(name));
    }

    @Override
    public void endObject() {
        write(json::writeEndObject);
    }

    @Override
    public void beginArray() {
        write(json::writeStartArray);
    }

    @Override
    public void endArray() {
        write(json::writeEndArray);
    }

    @Override
    public void string(String value) {
        write(() -> json.writeString(value));
    }

    @Override
    public void integer(BigInteger value) {
        write(() -> json.writeNumber(value));
    }

    @Override
    public void decimal(BigDecimal value) {
        write(() -> json.writeNumber(value));
    }

    @Override
    public void bool(boolean value) {
        write(() -> json.writeBoolean(value));
    }

    @Override
    public void nothing() {
        write(json::writeNull);
    }
}
