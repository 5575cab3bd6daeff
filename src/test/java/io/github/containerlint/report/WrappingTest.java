package io.github.containerlint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class WrappingTest {
    private static String wrap(String text, int width) {
        return Wrapping.wrap(text, 0, "  ", width);
    }

    @Test
    void aLineEndsAtASpace() {
        assertEquals("one two\n  three\n  four", wrap("one two three four", 8));
    }

    @Test
    void aLongWordStandsAlone() {
        assertEquals("a\n  bcdefghijklmnop\n  q", wrap("a bcdefghijklmnop q", 8));
    }

    @Test
    void aShortQuotationIsKeptWhole() {
        assertEquals("run\n  'git rm --cached .env',\n  now", wrap("run 'git rm --cached .env', now", 20));
        assertEquals("see\n  (`docker compose up`)\n  and", wrap("see (`docker compose up`) and", 20));
        assertEquals("add\n  '- /app'\n  below", wrap("add '- /app' below", 10));
    }

    @Test
    void aLongQuotationIsBroken() {
        String words = "'one two three four five six seven eight nine ten eleven twelve'";

        assertEquals(
                "it says 'one two three\n  four five six seven\n  eight nine ten eleven\n  twelve'",
                wrap("it says " + words, 23));
    }

    @Test
    void aMarkThatNothingClosesHoldsNothing() {
        assertEquals("the dogs'\n  and 'cats\n  and mice", wrap("the dogs' and 'cats and mice", 11));
    }

    @Test
    void noFurtherLineBeginsLikeACommandOfGithub() {
        assertEquals("one two ::error::x\n  three", wrap("one two ::error::x three", 10));
        assertEquals("::error::x ::a\n  b", wrap("::error::x ::a b", 10));
    }
}
