package io.github.containerlint.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleSearchTest {
    private static final RuleSearch SEARCH =
            new RuleSearch(RuleCatalog.load(RuleSearchTest.class.getClassLoader()), PeerCodes.load(), Symptoms.load());

    private static List<String> causes(String question) {
        return assertInstanceOf(RuleSearch.Causes.class, SEARCH.find(question)).causes().stream()
                .map(cause -> cause.rule().name())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "unused-resource, unused-resource",
        "' unused-resource ', unused-resource",
        "unused-r, unused-resource",
        "bind, bind-mount-hides-dependencies"
    })
    void aNameOrABeginningThatOneNameHasIsTheRule(String question, String rule) {
        assertEquals(
                rule,
                assertInstanceOf(RuleSearch.Named.class, SEARCH.find(question))
                        .rule()
                        .name());
    }

    @Test
    void aBeginningOfSeveralNamesListsThem() {
        assertEquals(
                List.of("latest-base-image", "latest-service-image"),
                assertInstanceOf(RuleSearch.Beginning.class, SEARCH.find("latest")).rules().stream()
                        .map(RuleCatalog.Entry::name)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"DL3007", "dl3007", "hadolint/DL3007", "hadolint DL3007", "hadolint: DL3007"})
    void aCodeIsFoundHoweverItIsWritten(String question) {
        List<PeerCode> checks =
                assertInstanceOf(RuleSearch.Coded.class, SEARCH.find(question)).checks();
        assertEquals(1, checks.size());
        assertEquals("hadolint", checks.get(0).linter());
        assertEquals("DL3007", checks.get(0).code());
        assertEquals(List.of("latest-base-image"), checks.get(0).rules());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ModuleNotFoundError only in Compose                              | bind-mount-hides-dependencies
            ModuleNotFoundError: No module named 'fastapi'                   | bind-mount-hides-dependencies
            Error: Cannot find module 'express'                              | bind-mount-hides-dependencies
            exec: "gunicorn": executable file not found in $PATH: unknown    | virtualenv-off-path
            could not translate host name                                    | unknown-service-host
            could not translate host name "pg" to address: Name or service not known | unknown-service-host
            Error: getaddrinfo ENOTFOUND mongo                               | unknown-service-host
            Caused by: java.net.UnknownHostException: kafka                  | unknown-service-host
            ENOTFOUND                                                        | unknown-service-host
            connection refused to localhost                                  | localhost-between-services
            Error: connect ECONNREFUSED 127.0.0.1:6379                       | localhost-between-services
            data gone after down                                             | unpersisted-database
            my database is empty after docker compose down                   | unpersisted-database
            Bind for 0.0.0.0:5432 failed: port is already allocated          | conflicting-host-port
            failed to compute cache key: "/target/app.jar": not found        | ignored-copy-source
            [: not found                                                     | malformed-exec-form
            Are you trying to mount a directory onto a file?                 | missing-bind-source
            the service is down after a reboot                               | missing-restart-policy
            service does not come back after reboot                          | missing-restart-policy
            container takes ten seconds to stop                              | shell-form-command
            every build installs all dependencies again                      | source-before-dependencies
            secret pushed to repository                                      | committed-env-file
            ufw does not block my container                                  | published-database-port
            bind mount hides dependencies                                    | bind-mount-hides-dependencies
            """)
    void aSymptomLeadsToTheRuleThatFindsItsCause(String question, String first) {
        assertEquals(first, causes(question).get(0), () -> causes(question).toString());
    }

    @Test
    void wordsForWordsLeadToTheRulesOfThatPhraseAlone() {
        assertEquals(List.of("localhost-between-services"), causes("connection refused to localhost"));
        assertEquals(
                List.of("unknown-service-host", "unreachable-service"),
                causes("psql: error: could not translate host name \"db\" to address"));
    }

    @Test
    void thereAreNeverMoreThanEightCauses() {
        List<String> causes = causes("the build breaks although nothing was changed");
        assertEquals(8, causes.size());
        assertEquals("latest-base-image", causes.get(0));
    }

    @Test
    void aMisspeltNameIsNoSymptom() {
        assertEquals(new RuleSearch.Nothing(Optional.of("latest-base-image")), SEARCH.find("latest-base-images"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"the moon is made of cheese", "not found", "%%%", "DL9999"})
    void whatTellsNothingFindsNothing(String question) {
        assertInstanceOf(RuleSearch.Nothing.class, SEARCH.find(question));
    }
}
