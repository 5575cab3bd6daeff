package io.github.containerlint.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.containerlint.facts.FactSheet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatastoresTest {
    private static final Datastores KNOWN = Datastores.known();
    private static final List<FactSheet.Entry> SHEET = FactSheet.load(Datastores.SHEET, Datastores.KEYS);

    private static Datastore datastore(String image) {
        return KNOWN.find(References.reference(image)).orElseThrow();
    }

    private static Optional<DataDirectory> directory(String image) {
        return datastore(image).dataDirectory(References.reference(image));
    }

    @ParameterizedTest
    @CsvSource({
        "postgres:9.6,                     /var/lib/postgresql/data, /var/lib/postgresql/data",
        "postgres:17-alpine,               /var/lib/postgresql/data, /var/lib/postgresql/data",
        "postgres:16.2-bookworm,           /var/lib/postgresql/data, /var/lib/postgresql/data",
        "postgres:18,                      /var/lib/postgresql,      /var/lib/postgresql/18/docker",
        "postgres:18.1-trixie,             /var/lib/postgresql,      /var/lib/postgresql/18/docker",
        "postgres:19beta1,                 /var/lib/postgresql,      /var/lib/postgresql/19/docker",
        "postgres,                         /var/lib/postgresql,      /var/lib/postgresql/*/docker",
        "postgres:latest,                  /var/lib/postgresql,      /var/lib/postgresql/*/docker",
        "mirror.gcr.io/library/postgres:17, /var/lib/postgresql/data, /var/lib/postgresql/data"
    })
    void postgresMovedItsDataInEighteen(String image, String mount, String files) {
        assertEquals(mount, directory(image).orElseThrow().mount());
        assertEquals(files, directory(image).orElseThrow().files());
    }

    @ParameterizedTest
    @CsvSource({
        "postgres:bullseye",
        "postgres:alpine3.18",
        "postgres:mine",
        "postgis/postgis:alpine",
        "postgres@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
    })
    void aTagWithoutVersionTellsNoDirectoryWhereVersionsDiffer(String image) {
        assertEquals(Optional.empty(), directory(image));
    }

    @ParameterizedTest
    @CsvSource({
        "postgis/postgis:18-3.6,                   /var/lib/postgresql,      /var/lib/postgresql/18/docker",
        "postgis/postgis:16-3.4,                   /var/lib/postgresql/data, /var/lib/postgresql/data",
        "pgvector/pgvector:pg17,                   /var/lib/postgresql/data, /var/lib/postgresql/data",
        "pgvector/pgvector:0.8.1-pg18-trixie,      /var/lib/postgresql,      /var/lib/postgresql/18/docker",
        "timescale/timescaledb:2.17.2-pg16,        /var/lib/postgresql/data, /var/lib/postgresql/data",
        "timescale/timescaledb:latest-pg18,        /var/lib/postgresql,      /var/lib/postgresql/18/docker",
        "timescale/timescaledb-ha:pg17,            /home/postgres/pgdata,    /home/postgres/pgdata/data",
        "supabase/postgres:15.8.1.085,             /var/lib/postgresql/data, /var/lib/postgresql/data",
        "bitnami/postgresql:16,                    /bitnami/postgresql,      /bitnami/postgresql/data",
        "bitnamilegacy/postgresql:16,              /bitnami/postgresql,      /bitnami/postgresql/data",
        "public.ecr.aws/bitnami/postgresql:16,     /bitnami/postgresql,      /bitnami/postgresql/data",
        "mysql:8.0,                                /var/lib/mysql,           /var/lib/mysql",
        "mysql,                                    /var/lib/mysql,           /var/lib/mysql",
        "mysql@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef, /var/lib/mysql, /var/lib/mysql",
        "percona:8.0,                              /var/lib/mysql,           /var/lib/mysql",
        "mongo:8,                                  /data/db,                 /data/db",
        "mongodb/mongodb-atlas-local:7.0.9,        /data/db,                 /data/db",
        "mcr.microsoft.com/mssql/server:2022-latest, /var/opt/mssql,         /var/opt/mssql/data",
        "influxdb:2.7,                             /var/lib/influxdb2,       /var/lib/influxdb2",
        "influxdb:1.8-alpine,                      /var/lib/influxdb,        /var/lib/influxdb",
        "chromadb/chroma:0.6.3,                    /chroma/chroma,           /chroma/chroma",
        "chromadb/chroma:1.0.12,                   /data,                    /data",
        "chromadb/chroma,                          /data,                    /data",
        "redis:7-alpine,                           /data,                    /data",
        "bitnami/redis,                            /bitnami/redis/data,      /bitnami/redis/data",
        "rabbitmq:3-management,                    /var/lib/rabbitmq,        /var/lib/rabbitmq",
        "docker.elastic.co/elasticsearch/elasticsearch:8.15.0, /usr/share/elasticsearch/data, /usr/share/elasticsearch/data",
        "quay.io/minio/minio:RELEASE.2024-05-28T17-19-04Z, /data,            /data",
        "bitnami/minio:2024,                       /bitnami/minio/data,      /bitnami/minio/data",
        "container-registry.oracle.com/database/enterprise:19.3.0, /opt/oracle/oradata, /opt/oracle/oradata",
        "neo4j:5,                                  /data,                    /data"
    })
    void imagesKeepTheirDataWhereTheirDocumentationSays(String image, String mount, String files) {
        assertEquals(mount, directory(image).orElseThrow().mount());
        assertEquals(files, directory(image).orElseThrow().files());
    }

    @ParameterizedTest
    @CsvSource({
        "postgis/postgis", // its 'latest' is not the newest PostgreSQL
        "timescale/timescaledb:2.17.2", // its own version, not that of PostgreSQL
        "citusdata/citus:12.1.10",
        "supabase/postgres:17.4.1.043",
        "percona:psmdb-4.4", // MongoDB
        "influxdb:3-core",
        "influxdb",
        "bitnami/minio:2023",
        "memcached:1.6",
        "nats:2",
        "eclipse-mosquitto:2",
        "surrealdb/surrealdb:v2"
    })
    void whatNobodyCanKnowIsEmpty(String image) {
        assertEquals(Optional.empty(), directory(image));
    }

    @ParameterizedTest
    @CsvSource({
        "postgres, DATABASE, 5432",
        "mariadb:11, DATABASE, 3306",
        "mcr.microsoft.com/mssql/server, DATABASE, 1433",
        "mongo, DATABASE, 27017",
        "cassandra:3.11.10, DATABASE, 9042",
        "redis, CACHE, 6379",
        "valkey/valkey:8, CACHE, 6379",
        "memcached, CACHE, 11211",
        "rabbitmq:3-management, BROKER, 5672",
        "confluentinc/cp-kafka:latest, BROKER, 9092",
        "nats, BROKER, 4222",
        "elasticsearch:8.15.0, SEARCH, 9200",
        "qdrant/qdrant, SEARCH, 6333",
        "minio/minio, OBJECT_STORE, 9000",
        "quay.io/coreos/etcd:v3.5.18, COORDINATOR, 2379",
        "zookeeper, COORDINATOR, 2181"
    })
    void everyDatastoreIsOfAKindAndHasItsPort(String image, DatastoreKind kind, int port) {
        assertEquals(kind, datastore(image).kind());
        assertEquals(port, datastore(image).ports().get(0));
    }

    @Test
    void mlflowKeepsExperiments() {
        assertEquals(
                DatastoreKind.EXPERIMENT_TRACKER,
                datastore("ghcr.io/mlflow/mlflow:v2.17.0").kind());
    }

    @Test
    void consolesAreForPeople() {
        assertEquals(List.of(15672, 15671), datastore("rabbitmq").consolePorts());
        assertEquals(List.of(9001), datastore("minio/minio").consolePorts());
        assertEquals(List.of(), datastore("postgres").consolePorts());
    }

    @Test
    void variablesAndOptionsMoveTheData() {
        assertEquals(List.of("PGDATA"), datastore("postgres").movedBy());
        assertEquals(List.of("PGDATA"), datastore("postgis/postgis").movedBy());
        assertEquals(
                List.of("MSSQL_DATA_DIR"),
                datastore("mcr.microsoft.com/mssql/server").movedBy());
        assertEquals(List.of("--dbpath"), datastore("mongo").movedByOptions());
        assertEquals(List.of("server"), datastore("minio/minio").movedByOptions());
        assertEquals(List.of("--datadir"), datastore("mysql").movedByOptions());
        assertEquals(List.of("--dir"), datastore("redis").movedByOptions());
        assertEquals(
                List.of("--backend-store-uri"),
                datastore("ghcr.io/mlflow/mlflow").movedByOptions());
        assertEquals(List.of(), datastore("mariadb").movedByOptions());
    }

    @Test
    void redisKeepsNothingWithoutSavesAndMayReadMoreFromAFile() {
        assertEquals(List.of("--save", "--appendonly"), datastore("redis").savedBy());
        assertEquals(List.of(".conf"), datastore("redis").configuredBy());
        assertEquals(List.of(), datastore("postgres").savedBy());
        assertEquals(List.of(), datastore("postgres").configuredBy());
    }

    @Test
    void variablesDecideWhereKafkaKeepsItsData() {
        ConditionalDirectory told =
                datastore("apache/kafka:3.9.0").conditionalDirectories().get(0);
        assertEquals(
                "/tmp/kraft-combined-logs",
                directory("apache/kafka:3.9.0").orElseThrow().mount());
        assertEquals("/tmp/kafka-logs", told.directory().mount());
        assertTrue(told.isMetBy("KAFKA_NODE_ID"));
        assertFalse(told.isMetBy("KAFKA_OPTS"));
        assertFalse(told.isMetBy("CLUSTER_ID"));
    }

    @Test
    void whatIsForPeopleIsNotForPrograms() {
        assertEquals(DatastoreKind.MONITOR, datastore("prom/prometheus").kind());
        assertFalse(datastore("quay.io/keycloak/keycloak:26.1").kind().isForPrograms());
        assertTrue(datastore("postgres").kind().isForPrograms());
    }

    @Test
    void aMirrorIsToldByNameAndVariable() {
        ImageReference mirror = References.reference("registry.example.com/mirror/mysql:8.4");
        assertEquals(Optional.empty(), KNOWN.find(mirror));
        assertEquals(
                Optional.of("mysql"),
                KNOWN.mirrored(mirror, "MYSQL_ROOT_PASSWORD"::equals).map(Datastore::name));
        assertEquals(Optional.empty(), KNOWN.mirrored(mirror, "POSTGRES_PASSWORD"::equals));
    }

    @Test
    void aMountIsSpeltNearlyByASlipOrALostPart() {
        DataDirectory postgres = directory("postgres:17").orElseThrow();
        assertTrue(postgres.isSpeltNearly("/var/lib/postgresq/data"));
        assertTrue(postgres.isSpeltNearly("/var/lib/postgres/data"));
        assertTrue(postgres.isSpeltNearly("/var/postgresql/data"));
        assertFalse(postgres.isSpeltNearly("/var/lib/postgresql/logs"));
        assertFalse(postgres.isSpeltNearly("/backup"));
    }

    @Test
    void someImagesDeclareAVolumeThemselves() {
        assertTrue(directory("postgres:17").orElseThrow().ownVolume());
        assertTrue(directory("postgres:18").orElseThrow().ownVolume());
        assertTrue(directory("postgis/postgis:16-3.4").orElseThrow().ownVolume());
        assertFalse(directory("bitnami/postgresql:16").orElseThrow().ownVolume());
    }

    @Test
    void whatIsADataDirectoryOfSomeDatastoreIsKnown() {
        assertTrue(KNOWN.isDataDirectory("/var/lib/postgresql/data"));
        assertTrue(KNOWN.isDataDirectory("/var/lib/postgresql"));
        assertTrue(KNOWN.isDataDirectory("/bitnami/postgresql/data"));
        assertFalse(KNOWN.isDataDirectory("/var/lib"));
        assertFalse(KNOWN.isDataDirectory("/etc/mysql/conf.d"));
    }

    @ParameterizedTest
    @CsvSource({
        "dpage/pgadmin4",
        "adminer",
        "phpmyadmin",
        "mongo-express",
        "rediscommander/redis-commander",
        "redis/redisinsight",
        "provectuslabs/kafka-ui",
        "kibana",
        "prometheuscommunity/postgres-exporter",
        "oliver006/redis_exporter",
        "flyway/flyway",
        "liquibase/liquibase",
        "prodrigestivill/postgres-backup-local",
        "bitnami/pgbouncer",
        "bitnami/mongodb-exporter",
        "registry:2",
        "hashicorp/vault",
        "acme/postgres",
        "ghcr.io/acme/redis",
        "mssql/server", // known in Microsoft's registry alone
        "dhi.io/postgres:17", // another image of the same name
        "nginx",
        "my-postgres"
    })
    void whatOnlyBearsADatabasesNameIsNone(String image) {
        assertEquals(Optional.empty(), KNOWN.find(References.reference(image)));
    }

    @Test
    void everyEntryCitesItsDocumentation() {
        assertTrue(SHEET.size() >= 85, () -> "only " + SHEET.size());
        for (FactSheet.Entry entry : SHEET) {
            Datastore datastore = new Datastore(entry);
            assertTrue(datastore.documentation().startsWith("https://"), datastore::name);
            assertTrue(entry.words("source").stream().allMatch(address -> address.startsWith("https://")));
            assertTrue(datastore.ports().stream().allMatch(port -> port > 0 && port < 65536), datastore::name);
        }
    }

    @Test
    void directoriesAreAbsoluteAndHoldTheirFiles() {
        long directories = 0;
        for (FactSheet.Entry entry : SHEET) {
            for (List<String> words : entry.lines("data")) {
                List<String> paths =
                        words.stream().filter(word -> word.startsWith("/")).toList();
                assertTrue(paths.size() == 1 || paths.size() == 2, entry::where);
                assertTrue(paths.get(paths.size() - 1).startsWith(paths.get(0)), entry::where);
                assertTrue(paths.stream().noneMatch(path -> path.endsWith("/")), entry::where);
                directories++;
            }
        }
        assertTrue(directories >= 70, "only " + directories);
    }

    @Test
    void namesCanBeFound() {
        for (FactSheet.Entry entry : SHEET) {
            for (String name : entry.names()) {
                assertEquals(entry.names().get(0), datastore(name).name());
            }
        }
    }
}
