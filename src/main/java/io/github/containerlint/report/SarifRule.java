package io.github.containerlint.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.rule.Paragraphs;
import io.github.containerlint.rule.RuleCatalog;
import io.github.containerlint.rule.RuleInfo;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The descriptions of rules in a SARIF report. The long description is the first paragraph of what goes wrong, because
 * GitHub shows no more than 1024 characters; the help has all of it.
 */
record SarifRule(JsonGenerator json, HelpPage help) {
    void write(RuleCatalog.Entry rule) throws IOException {
        RuleInfo info = rule.info();
        Optional<String> address = help.address(info.name());
        json.writeStartObject();
        json.writeStringField("id", info.name());
        writeText("shortDescription", info.summary() + ".");
        writeText("fullDescription", Paragraphs.of(info.why()).get(0));
        json.writeObjectFieldStart("defaultConfiguration");
        if (info.severity() == Severity.OFF) {
            json.writeBooleanField("enabled", false);
        }
        json.writeStringField("level", level(info.severity()));
        json.writeEndObject();
        if (address.isPresent()) {
            json.writeStringField("helpUri", address.get());
        }
        json.writeObjectFieldStart("help");
        json.writeStringField("text", String.join("\n\n", text(info, address)));
        json.writeStringField("markdown", String.join("\n\n", markdown(info, address)));
        json.writeEndObject();
        json.writeObjectFieldStart("properties");
        json.writeArrayFieldStart("tags");
        json.writeString(rule.group());
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    /** The name that SARIF has for a severity. */
    static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO, OFF -> "note";
        };
    }

    private void writeText(String name, String text) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("text", text);
        json.writeEndObject();
    }

    private static List<String> text(RuleInfo info, Optional<String> address) {
        List<String> text = new ArrayList<>(Paragraphs.of(info.why()));
        if (!info.fix().isEmpty()) {
            text.add("Fix: " + info.fix());
        }
        address.ifPresent(text::add);
        return text;
    }

    private static List<String> markdown(RuleInfo info, Optional<String> address) {
        List<String> markdown = new ArrayList<>(Paragraphs.of(info.why()));
        if (!info.fix().isEmpty()) {
            markdown.add("**Fix:** " + info.fix());
        }
        address.ifPresent(page -> markdown.add("[Examples of what is reported and what is not](" + page + ")"));
        if (info.references().length > 0) {
            markdown.add("- <" + String.join(">\n- <", info.references()) + ">");
        }
        return markdown;
    }
}
