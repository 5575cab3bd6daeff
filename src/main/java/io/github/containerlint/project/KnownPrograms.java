package io.github.containerlint.project;

import io.github.containerlint.shell.CommandOptions;
import io.github.containerlint.shell.ShellCommand;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Programs whose name says whether they serve until stopped or end with their work. */
final class KnownPrograms {
    private static final Set<String> SERVERS = Set.of(
            "uvicorn",
            "gunicorn",
            "hypercorn",
            "daphne",
            "granian",
            "waitress-serve",
            "uwsgi",
            "streamlit",
            "gradio",
            "chainlit",
            "bokeh",
            "voila",
            "celery",
            "flower",
            "dramatiq",
            "rq",
            "huey_consumer",
            "nodemon",
            "pm2",
            "pm2-runtime",
            "nginx",
            "httpd",
            "apache2",
            "apache2-foreground",
            "httpd-foreground",
            "caddy",
            "traefik",
            "haproxy",
            "envoy",
            "php-fpm",
            "frankenphp",
            "puma",
            "unicorn",
            "sidekiq",
            "passenger",
            "catalina.sh",
            "standalone.sh",
            "postgres",
            "mysqld",
            "mariadbd",
            "mongod",
            "redis-server",
            "valkey-server",
            "rabbitmq-server",
            "memcached",
            "dockerd",
            "sshd",
            "crond",
            "cron",
            "supercronic",
            "supervisord");
    private static final Pattern SUBCOMMAND_SERVERS =
            Pattern.compile("(fastapi (run|dev)|flask run|jupyter(-lab|-notebook)?( (lab|notebook|server))?"
                    + "|mlflow (server|ui)|airflow (webserver|scheduler|api-server|standalone)|rails (server|s)|bundle exec (puma|rails|sidekiq|unicorn).*"
                    + "|next (start|dev)|vite( (dev|serve|preview))?|ng serve|nuxt (start|dev)|serve .*|http-server.*"
                    + "|(npm|yarn|pnpm|bun) (run )?(start|dev|serve)|minio server|vault server|consul agent|nats-server.*"
                    + "|python\\S* (\\S*/)?manage\\.py runserver|manage\\.py runserver|java -jar|(mvn|mvnw|gradle|gradlew) (.* )?(\\S*:run|\\S*:dev|bootRun|run|quarkusDev)|prefect server|dagster dev|tensorboard|tritonserver)"
                    + "( .*)?");
    private static final Pattern JOBS = Pattern.compile(
            "(alembic (upgrade|downgrade|stamp)|flyway|liquibase|dbmate (up|migrate)|goose|atlas (migrate|schema)"
                    + "|(python\\S* )?(\\S*/)?manage\\.py (migrate|collectstatic|loaddata|createsuperuser|test|seed|makemigrations|compilemessages)"
                    + "|flask db|prisma (migrate|db)|knex migrate|sequelize\\S* db|typeorm\\S* migration|drizzle-kit|rails db:\\S+|rake db:\\S+|mix ecto\\.\\S+"
                    + "|pytest|py\\.test|tox|nox|jest|vitest run|mocha|rspec|phpunit|playwright test|cypress run|newman run|k6 run|locust --headless"
                    + "|(npm|yarn|pnpm|bun) (run )?(test|build|lint|migrate|seed|ci|install)\\S*|npm t|mvnw?|gradlew?|go test|cargo test|dotnet test"
                    + "|pg_dump|pg_dumpall|pg_restore|mysqldump|mariadb-dump|mongodump|mongorestore|restic|mc (mb|alias|cp|mirror|policy)"
                    + "|createdb|kafka-(topics|configs|acls)\\S*|psql|mysql|mariadb|mongo(sh)?|cqlsh|redis-cli|valkey-cli|clickhouse-client|cypher-shell"
                    + "|terraform|ansible-playbook|hello-world)( .*)?");

    private KnownPrograms() {}

    /** Whether it serves until it is stopped. */
    static boolean isServer(ShellCommand command) {
        return ToolCall.of(command).map(KnownPrograms::isServer).orElse(false);
    }

    private static boolean isServer(ToolCall call) {
        String line = line(call);
        return SERVERS.contains(call.tool())
                || SUBCOMMAND_SERVERS.matcher(line).matches()
                || call.is("node") && startsFile(call)
                || call.is("java") && call.arguments().stream().anyMatch(argument -> argument.is("-jar"))
                || call.is("dotnet") && line.endsWith(".dll")
                || inner(call).map(KnownPrograms::isServer).orElse(false);
    }

    private static boolean startsFile(ToolCall call) {
        CommandOptions options = call.options("-r", "--require", "--loader", "--import");
        return !options.positionals().isEmpty() && !options.has("-e", "--eval", "-p", "--version", "--test");
    }

    /** Whether it ends when its work is done. */
    static boolean isJob(ShellCommand command) {
        return ToolCall.of(command)
                .map(call ->
                        isJob(call) || inner(call).map(KnownPrograms::isJob).orElse(false))
                .orElse(false);
    }

    private static boolean isJob(ToolCall call) {
        boolean watches = call.arguments().stream().anyMatch(argument -> argument.startsWith("--watch"));
        return JOBS.matcher(line(call)).matches() && !watches;
    }

    /** Whether it only says something, prepares a file or ends the shell. */
    static boolean isTrifle(ShellCommand command) {
        return command.isProgram(
                "echo", "printf", "exit", "true", ":", "set", "date", "touch", "mkdir", "rm", "chmod", "chown");
    }

    /** {@code uv run pytest} runs {@code pytest}. */
    private static java.util.Optional<ToolCall> inner(ToolCall call) {
        if (!call.is("uv", "poetry", "pipenv", "pdm", "rye", "hatch")
                || call.arguments().size() < 2
                || !call.arguments().get(0).is("run")) {
            return java.util.Optional.empty();
        }
        List<io.github.containerlint.shell.Argument> rest = call.arguments().stream()
                .skip(1)
                .dropWhile(argument -> argument.startsWith("-"))
                .toList();
        return rest.isEmpty()
                ? java.util.Optional.empty()
                : rest.get(0)
                        .value()
                        .map(tool -> new ToolCall(tool.value(), rest.subList(1, rest.size()), call.command()));
    }

    /** Whether it only keeps the container up. */
    static boolean waits(ShellCommand command) {
        return command.isProgram("sleep", "tail", "wait")
                || command.isProgram("cat") && command.arguments().isEmpty();
    }

    private static String line(ToolCall call) {
        StringBuilder line = new StringBuilder(call.tool());
        call.arguments().stream()
                .filter(argument -> !argument.startsWith("-"))
                .forEach(argument -> line.append(' ').append(argument.known()));
        return line.toString();
    }
}
