package io.github.containerlint.project.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.containerlint.source.RelatedSpan;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressReaderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DATABASE_URL   | postgresql://app:secret@db:5432/shop        | db:5432 URL
            DATABASE_URL   | postgresql+asyncpg://app@db/shop            | db URL
            SPRING_URL     | jdbc:mysql://mysql:3306/shop?useSSL=false   | mysql:3306 URL
            ES             | http://es01:9200,http://es02:9200           | es01:9200 URL, es02:9200 URL
            MONGO          | mongodb://m1:27017,m2:27017/app             | m1:27017 URL, m2:27017 URL
            API            | http://[::1]:8080/x                         | [::1]:8080 URL
            DSN            | root:pw@tcp(db:3306)/shop?parseTime=true    | db:3306 HOST_AND_PORT
            DSN            | host=db port=5432 user=app                  | db HOST_AND_PORT
            BROKERS        | kafka1:9092,kafka2:9092                     | kafka1:9092 HOST_AND_PORT, kafka2:9092 HOST_AND_PORT
            REDIS          | redis:6379                                  | redis:6379 HOST_AND_PORT
            DB_HOST        | db                                          | db HOST
            DB_HOST        | ::1                                         | ::1 HOST
            db.host        | db.internal                                 | db.internal HOST
            POSTGRES_SERVER| db                                          | db HOST
            DB_NAME        | db                                          |
            PGHOST         | db                                          | db HOST
            DB_URL         | jdbc:oracle:thin:@db:1521/FREEPDB1          | db:1521 URL
            DB_URL         | jdbc:oracle:thin:shop/pw@db:1521:FREE       | db:1521 URL
            DB_URL         | jdbc:oracle:thin:@//db/FREEPDB1             | db URL
            DB_URL         | jdbc:oracle:thin:@//db1:1521,db2:1521/SHOP  | db1:1521 URL, db2:1521 URL
            DB_URL         | jdbc:oracle:thin:@shop_high                 |
            DB_URL         | jdbc:mysql:loadbalance://a,b/shop           | a URL, b URL
            VOTERS         | 1@kafka1:9093,2@kafka2:9093                 | kafka1:9093 VOTER, kafka2:9093 VOTER
            API_URL        | http://api:${PORT}/v1                       | api HOST_AND_PORT
            API_URL        | http://api${SUFFIX}:80/v1                   |
            TIME           | 12:30                                       |
            DB_HOST        | 5432                                        |
            GREETING       | hello world                                 |
            """)
    void addressesAreFoundInValues(String key, String value, String expected) {
        assertEquals(
                expected == null ? "" : expected,
                read(key, value).stream().map(AddressReaderTest::described).collect(Collectors.joining(", ")));
    }

    @Test
    void anAddressStandsWhereItIsWritten() {
        Address address = read("DATABASE_URL", "postgresql://app@db:5432/shop").get(0);
        assertEquals("db:5432", address.span().text());
        assertEquals("postgresql", address.scheme().orElseThrow().value());
        assertEquals(5432, address.portNumber().orElseThrow());
    }

    @Test
    void anAddressOfTwoFilesStandsWhereBothAreUsed() {
        Text port = Text.verbatim(SourceFile.of(".env", "9001").span());
        SourceFile compose = SourceFile.of("compose.yaml", "http://api:${PORT}/v1");
        Text url = Text.builder(compose.span())
                .append(compose.span(0, 11))
                .append(port, new RelatedSpan(compose.span(11, 18), "used here"))
                .append(compose.span(18, 21))
                .build();
        Address address = AddressReader.read("API_URL", url).get(0);
        assertEquals("api:9001", address.text().value());
        assertEquals("api:${PORT}", address.span().text());
    }

    private static List<Address> read(String key, String value) {
        return AddressReader.read(
                key, Text.verbatim(SourceFile.of("compose.yaml", value).span()));
    }

    private static String described(Address address) {
        String port = address.port().map(number -> ":" + number).orElse("");
        return address.host() + port + " " + address.form();
    }
}
