package io.github.containerlint.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.containerlint.Shared;
import io.github.containerlint.rule.RuleCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests that the quotations of rules stand in the documents. */
class RuleQuotesTest {
    private static final Map<String, String> DOCUMENTS =
            Map.of("VOL", "seeds/volumes-and-virtualenvs.md", "CON", "seeds/containers.md");
    private static final Pattern QUOTATION = Pattern.compile("[“\"](.+)[”\"]", Pattern.DOTALL);
    private static final Pattern LEFT_OUT = Pattern.compile("”;\\s*“|\";\\s*\"|\\s/\\s|\\.\\.\\.|\\[…\\]");

    @Test
    void everyQuotationStandsInItsDocument() throws IOException {
        List<String> missing = new ArrayList<>();
        int compared = 0;
        for (String rule : Quotes.listed().rules()) {
            for (String quote : Quotes.listed().of(rule)) {
                String document = plain(Files.readString(Shared.file(documentOf(quote))));
                List<String> parts = parts(quote).toList();
                compared += parts.size();
                parts.stream().filter(part -> !document.contains(part)).forEach(missing::add);
            }
        }

        assertEquals(List.of(), missing);
        assertFalse(compared == 0, "no rule quotes anything");
    }

    @Test
    void onlyRulesThatThereAreQuote() {
        RuleCatalog catalog = RuleCatalog.load(getClass().getClassLoader());

        assertEquals(
                List.of(),
                Quotes.listed().rules().stream()
                        .filter(rule -> catalog.find(rule).isEmpty())
                        .toList());
    }

    private static String documentOf(String quote) {
        return Optional.ofNullable(DOCUMENTS.get(quote.strip().substring(0, 3)))
                .orElseThrow(() -> new AssertionError("begin with 'VOL, ' or 'CON, ': " + quote));
    }

    private static Stream<String> parts(String quote) {
        return QUOTATION
                .matcher(quote)
                .results()
                .map(MatchResult::group)
                .flatMap(LEFT_OUT::splitAsStream)
                .map(part -> plain(part.replaceAll("^[“\"]|[”\"]$", "")))
                .filter(part -> !part.isBlank());
    }

    /** Without Markdown's marks and line breaks, and with plain apostrophes. */
    private static String plain(String text) {
        return text.replaceAll("[*`]", "")
                .replace('’', '\'')
                .replaceAll("\\s+", " ")
                .replace(" (", "(")
                .strip();
    }
}
