package io.github.containerlint.compose.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.containerlint.dotenv.DotenvFile;
import io.github.containerlint.dotenv.DotenvReader;
import io.github.containerlint.source.Problem;
import io.github.containerlint.source.RelatedSpan;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

class InterpolationTest {
    private final DotenvFile env =
            DotenvReader.read(SourceFile.of(".env", "TAG=17.2\nEMPTY=\nHOST=$HOSTNAME.local\nPASSWORD='s3cret'\n"));

    private Interpolated interpolate(String template) {
        return Interpolation.interpolate(
                Text.verbatim(SourceFile.of("compose.yaml", template).span()), env);
    }

    private static String at(Text text, String part) {
        int start = text.value().indexOf(part);
        return text.span(start, start + part.length()).toString();
    }

    @Test
    void textWithoutVariablesStaysItself() {
        Text text = Text.verbatim(SourceFile.of("compose.yaml", "postgres:17").span());

        assertEquals(text.span(), Interpolation.interpolate(text, env).text().span());
    }

    @Test
    void aValueStandsInTheEnvFileAndTellsWhereItIsUsed() {
        Text text = interpolate("postgres:${TAG}-alpine").text();

        assertEquals("postgres:17.2-alpine", text.value());
        assertEquals(".env:1:5", at(text, "17.2"));
        assertEquals("compose.yaml:1:1", at(text, "postgres"));
        assertEquals("compose.yaml:1:16", at(text, "-alpine"));
        List<RelatedSpan> related = text.related(9, 13);
        assertEquals(
                List.of("used here"), related.stream().map(RelatedSpan::label).toList());
        assertEquals("${TAG}", related.get(0).span().text());
    }

    @Test
    void aDefaultStandsWhereItIsWritten() {
        Text text = interpolate("db:${PORT:-5432}/x").text();

        assertEquals("db:5432/x", text.value());
        assertEquals("compose.yaml:1:12", at(text, "5432"));
        assertEquals("5432", text.span(3, 7).text());
    }

    @Test
    void theDefaultOfADefaultStandsInnermost() {
        Interpolated result = interpolate("${A:-${B-x${TAG}y}}");

        assertEquals("x17.2y", result.text().value());
        assertEquals("compose.yaml:1:10", at(result.text(), "x"));
        assertEquals(".env:1:5", at(result.text(), "17"));
        assertEquals(
                List.of("A", "B", "TAG"),
                result.uses().stream().map(VariableUse::name).toList());
        assertTrue(result.isResolved());
    }

    @Test
    void twoDollarsAreOneAndStandAtBoth() {
        Text text = interpolate("a$$b").text();

        assertEquals("a$b", text.value());
        assertEquals("$$", text.span(1, 2).text());
    }

    @Test
    void aVariableWithoutAValueIsNotKnown() {
        Interpolated result = interpolate("img:${MISSING}-x");

        assertEquals("img:-x", result.text().value());
        assertFalse(result.isResolved());
        assertEquals(1, result.unset().size());
        assertEquals(4, result.unset().get(0).offset());
        assertEquals("${MISSING}", result.unset().get(0).span().text());
    }

    @Test
    void anEmptyValueIsKnown() {
        Interpolated result = interpolate("a${EMPTY}b");

        assertEquals("ab", result.text().value());
        assertTrue(result.isResolved());
    }

    @Test
    void aValueMadeOfAnUnknownOneIsNotKnown() {
        Interpolated result = interpolate("${HOST}");

        assertEquals(".local", result.text().value());
        assertEquals(
                List.of("HOST"),
                result.unset().stream().map(UnsetVariable::name).toList());
        assertTrue(result.uses().get(0).set());
    }

    @Test
    void aDemandedVariableIsMissingWithItsReason() {
        Interpolated result = interpolate("x${DB:?set it for ${TAG}}");

        assertEquals(
                List.of("'DB' must have a value: set it for 17.2; set it in .env"),
                result.missing().stream().map(problem -> problem.message()).toList());
        assertEquals(List.of(), result.problems());
        assertFalse(result.isResolved());
        assertTrue(result.uses().get(0).isRequired());
    }

    @Test
    void aReplacementCountsOnlyForASetVariable() {
        assertEquals("yes", interpolate("${TAG:+yes}").text().value());
        assertEquals("", interpolate("${NOPE:+yes}").text().value());
        assertEquals("", interpolate("${EMPTY:+yes}").text().value());
        assertEquals("yes", interpolate("${EMPTY+yes}").text().value());
        assertTrue(interpolate("${NOPE:+yes}").isResolved());
    }

    @Test
    void aReferenceThatIsNoneIsAProblemAtItsPlace() {
        Interpolated result = interpolate("a ${1x} b");

        assertEquals(1, result.problems().size());
        assertEquals("${1x}", result.problems().get(0).span().text());
        assertEquals(
                "'${1x}' is no variable; write '${NAME}' or '${NAME:-default}', or '$${' for the characters themselves",
                result.problems().get(0).message());
    }

    @Test
    void anOpenBraceIsAProblem() {
        assertEquals(
                "'${' is never closed; write '$${' for the characters themselves",
                interpolate("a ${TAG").problems().get(0).message());
    }

    @Test
    void aDefaultCannotGoOverLines() {
        assertEquals(1, interpolate("${X:-a\nb}").problems().size());
    }

    @Test
    void defaultsInDefaultsEndSomewhere() {
        int levels = 5_000;

        for (String operator : List.of(":-", ":?")) {
            Interpolated result = interpolate(("${NO" + operator).repeat(levels) + "}".repeat(levels));
            assertEquals(
                    List.of("defaults of variables are nested more than 100 deep; use fewer levels"),
                    result.problems().stream().map(Problem::message).toList());
        }
        assertEquals(levels, interpolate("${NO:-".repeat(levels)).problems().size());
    }
}
