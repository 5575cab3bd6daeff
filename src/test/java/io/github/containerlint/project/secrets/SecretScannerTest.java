package io.github.containerlint.project.secrets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.containerlint.Growth;
import io.github.containerlint.finding.MaskedText;
import io.github.containerlint.source.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretScannerTest {
    private static String shown(String text) {
        SourceFile file = SourceFile.of("f", text);
        return MaskedText.of(file.span(), SecretScanner.in(file)).value();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "POSTGRES_PASSWORD: hunter2 | POSTGRES_PASSWORD: ******",
                "  POSTGRES_PASSWORD: \"hunter 2\" | POSTGRES_PASSWORD: \"******\"",
                "- POSTGRES_PASSWORD=hunter 2 # local | - POSTGRES_PASSWORD=******",
                "- \"POSTGRES_PASSWORD=hunter 2\" | - \"POSTGRES_PASSWORD=******\"",
                "# POSTGRES_PASSWORD: hunter2 | # POSTGRES_PASSWORD: ******",
                "{POSTGRES_PASSWORD: hunter2, POSTGRES_DB: shop} | {POSTGRES_PASSWORD: ****** POSTGRES_DB: shop}",
                "{\"password\": \"hunter 2\", \"user\": \"me\"} | {\"password\": \"******\", \"user\": \"me\"}",
                "PASSWORD: ${PASSWORD:-hunter2} | PASSWORD: ${PASSWORD:-******}",
                "PASSWORD='hunter2 | PASSWORD='******",
                "run --pass ${PASSWORD:-hunter2} --all | run --pass ${PASSWORD:-******} --all",
                "[run, \"--x=${API_TOKEN-hunter2}\", y] | [run, \"--x=${API_TOKEN-******}\", y]",
                "run ${PASSWORD:-${OTHER:-hunter2}} | run ${PASSWORD:-******}}",
                "RUN x ${PASSWORD:=hunter2} y | RUN x ${PASSWORD:=******} y",
                "RUN x ${PASSWORD=hunter2} y | RUN x ${PASSWORD=******} y",
                "run ${PASSWORD:+hunter2} | run ${PASSWORD:+******}",
                "run ${PASSWORD:-hunter | run ${PASSWORD:-******",
                "U: a://${USER:-me}:${PASS_WORD:-hunter2}@db/x | U: a://${USER:-me}:${PASS_WORD:-******}@db/x",
                "U: a://${USER:-me}:hunter2@db/x | U: a://${USER:-me}:******@db/x",
                "export API_TOKEN=hunter2 | export API_TOKEN=******",
                "ENV A=1 API_TOKEN=hunter2 B=2 | ENV A=1 API_TOKEN=****** B=2",
                "ENV API_TOKEN=\"hunter \\\"2\" B=2 | ENV API_TOKEN=\"******\" B=2",
                "ENV API_TOKEN=hunter\\ 2 B=2 | ENV API_TOKEN=****** B=2",
                "ENV API_TOKEN hunter 2 | ENV API_TOKEN ******",
                "RUN curl --token hunter2 https://x | RUN curl --token ****** https://x",
                "CMD [\"redis\", \"--requirepass\", \"hunter2\"] | CMD [\"redis\", \"--requirepass\", \"******\"]",
                "URL=postgres://shop:hunter2@db/shop | URL=postgres://shop:******@db/shop",
                "DSN: Server=db;User=sa;Password=hunter2; | DSN: Server=db;User=sa;Password=******",
                "jdbc:mysql://db/shop?user=a&password=hunter2 | jdbc:mysql://db/shop?user=a&password=******",
                "test: mysqladmin ping -uroot -phunter2 | test: mysqladmin ping -uroot -p******"
            })
    void aSecretIsHidden(String written, String expected) {
        assertEquals(expected, shown(written).strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POSTGRES_USER: shop",
                "POSTGRES_PASSWORD: ${POSTGRES_PASSWORD}",
                "POSTGRES_PASSWORD: ${POSTGRES_PASSWORD:?set it}",
                "POSTGRES_PASSWORD: *password",
                "POSTGRES_PASSWORD:",
                "POSTGRES_PASSWORD_FILE: /run/secrets/password",
                "- MYSQL_ROOT_PASSWORD=$MYSQL_ROOT_PASSWORD",
                "MYSQL_ALLOW_EMPTY_PASSWORD: \"true\"",
                "TOKEN_EXPIRATION=3600",
                "image: registry.example.org:5000/shop/api:1.0",
                "postgresql://shop:${PASSWORD}@db:5432/appdb",
                "RUN --mount=type=secret,id=token cat /run/secrets/token",
                "command: psql -p 5432"
            })
    void whatIsNoneStays(String written) {
        assertEquals(written, shown(written));
    }

    @Test
    void aPrivateKeyIsHiddenLineByLine() {
        assertEquals(
                "key: |\n  -----BEGIN RSA PRIVATE KEY-----\n  ******\n  ******\n  -----END RSA PRIVATE KEY-----\n",
                shown("key: |\n  -----BEGIN RSA PRIVATE KEY-----\n  MIIE\n  abcd\n  -----END RSA PRIVATE KEY-----\n"));
        assertEquals("-----BEGIN PRIVATE KEY-----\n******\n", shown("-----BEGIN PRIVATE KEY-----\nMIIE\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a=", "password=", "--password ", "://a:", "mysql -p", " ", "\"", "a", "-", "${", "password: \\"
            })
    void twiceTheLineIsTwiceTheWork(String part) {
        Growth.assertLinear((1 << 20) / part.length(), part::repeat, SecretScannerTest::shown);
    }
}
