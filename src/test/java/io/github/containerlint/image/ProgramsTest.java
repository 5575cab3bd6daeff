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
import org.junit.jupiter.params.provider.ValueSource;

class ProgramsTest {
    private static final Programs KNOWN = Programs.known();

    private static Optional<Programs.Course> course(String line) {
        List<String> words = List.of(line.split(" "));
        return KNOWN.course(words.get(0), words.subList(1, words.size()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gunicorn app:app",
                "celery -A shop.app worker --loglevel=info",
                "celery --app shop beat",
                "python3.12 manage.py runserver 0.0.0.0:8000",
                "python /app/manage.py qcluster",
                "php artisan queue:work --sleep=3",
                "php bin/console messenger:consume async",
                "npm run start:prod",
                "yarn --cwd web dev",
                "mvn -pl shop spring-boot:run",
                "gradlew :shop:bootRun",
                "nginx -g daemon-off;",
                "pulsar standalone -nfw",
                "mc mirror --watch a b",
                "tail -f /dev/null"
            })
    void serversRunUntilTheyAreStopped(String line) {
        assertEquals(Optional.of(Programs.Course.SERVES), course(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "celery -A shop purge -f",
                "celery -A worker inspect ping",
                "gunicorn --check-config app:app",
                "rq worker --burst",
                "python manage.py migrate --noinput",
                "php artisan queue:work --stop-when-empty",
                "npm run build:css",
                "mvn -q verify",
                "nginx -t",
                "pulsar initialize-cluster-metadata -c one",
                "pulsar-perf produce orders",
                "kafka-console-consumer.sh --topic a --max-messages 3",
                "locust --headless -u 3",
                "psql -f x.sql"
            })
    void jobsEndWithTheirWork(String line) {
        assertEquals(Optional.of(Programs.Course.ENDS), course(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "celery -A shop",
                "python main.py",
                "npm run shop",
                "kafka-console-consumer.sh --topic a",
                "unheard"
            })
    void whatNobodyWroteDownIsUnknown(String line) {
        assertEquals(Optional.empty(), course(line));
    }

    @ParameterizedTest
    @CsvSource({
        "uv, run --no-sync pytest -q, pytest",
        "poetry, run celery worker, celery",
        "bundle, exec sidekiq, sidekiq",
        "ddtrace-run, gunicorn app, gunicorn",
        "doppler, run -- node server.js, node",
        "watchmedo, auto-restart -d src -- celery worker, celery"
    })
    void startersAreLookedThrough(String starter, String line, String started) {
        List<String> words = List.of(line.split(" "));
        assertEquals(started, words.get(KNOWN.started(starter, words).orElseThrow()));
    }

    @Test
    void whatStartsNothingIsNoStarter() {
        assertEquals(Optional.empty(), KNOWN.started("uv", List.of("sync")));
        assertEquals(Optional.empty(), KNOWN.started("poetry", List.of("run")));
    }

    @Test
    void everyEntryCitesItsDocumentation() {
        List<FactSheet.Entry> sheet = FactSheet.load(Programs.SHEET, Programs.KEYS);
        assertTrue(sheet.size() >= 100, () -> "only " + sheet.size());
        for (FactSheet.Entry entry : sheet) {
            assertTrue(entry.required("docs").startsWith("https://"), entry::where);
            boolean told = !entry.lines("serves").isEmpty()
                    || !entry.lines("ends").isEmpty()
                    || !entry.lines("runs").isEmpty();
            assertTrue(told, entry::where);
            assertFalse(entry.names().isEmpty());
        }
    }
}
