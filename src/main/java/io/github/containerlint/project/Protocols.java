package io.github.containerlint.project;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The schemes of URLs that lead to a host, and the port that their clients take when none is written. */
final class Protocols {
    private static final Map<String, Integer> PORTS = Map.ofEntries(
            Map.entry("http", 80),
            Map.entry("https", 443),
            Map.entry("ws", 80),
            Map.entry("wss", 443),
            Map.entry("postgres", 5432),
            Map.entry("postgresql", 5432),
            Map.entry("postgis", 5432),
            Map.entry("mysql", 3306),
            Map.entry("mysql2", 3306),
            Map.entry("mariadb", 3306),
            Map.entry("sqlserver", 1433),
            Map.entry("mssql", 1433),
            Map.entry("mongodb", 27017),
            Map.entry("redis", 6379),
            Map.entry("amqp", 5672),
            Map.entry("amqps", 5671),
            Map.entry("nats", 4222),
            Map.entry("mqtt", 1883),
            Map.entry("ldap", 389),
            Map.entry("ldaps", 636),
            Map.entry("bolt", 7687),
            Map.entry("neo4j", 7687));
    private static final Set<String> BROWSED = Set.of("http", "https", "ws", "wss");

    private Protocols() {}

    /** The port of a client's own choice; that of {@code postgresql+asyncpg} is that of {@code postgresql}. */
    static Optional<Integer> port(String scheme) {
        return Optional.ofNullable(PORTS.get(plain(scheme)));
    }

    /** Whether browsers speak it. */
    static boolean isBrowsed(String scheme) {
        return BROWSED.contains(plain(scheme));
    }

    private static String plain(String scheme) {
        return scheme.toLowerCase(Locale.ROOT).replaceFirst("\\+.*", "");
    }
}
