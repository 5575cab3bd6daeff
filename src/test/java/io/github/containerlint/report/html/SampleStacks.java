package io.github.containerlint.report.html;

import io.github.containerlint.SampleProject;
import io.github.containerlint.SampleReport;
import io.github.containerlint.config.LintConfiguration;
import io.github.containerlint.finding.Finding;
import io.github.containerlint.lint.Baseline;
import io.github.containerlint.lint.BuildLinter;
import io.github.containerlint.lint.BuildResult;
import io.github.containerlint.lint.LintResult;
import io.github.containerlint.lint.LintTask;
import io.github.containerlint.lint.Silence;
import io.github.containerlint.lint.Silenced;
import io.github.containerlint.project.Selection;
import io.github.containerlint.report.ReportFormat;
import io.github.containerlint.rule.RuleCatalog;
import io.github.containerlint.source.SourceTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Stacks for reports, and the reports of them. */
final class SampleStacks {
    private static final RuleCatalog CATALOG = RuleCatalog.load(SampleStacks.class.getClassLoader());

    private SampleStacks() {}

    /**
     * Writes the files and lints them, and writes the report.
     *
     * @return the report
     */
    static Path report(Path directory, Map<String, String> files) throws IOException {
        SampleProject.load(directory, files);
        BuildResult result = new BuildLinter(
                        CATALOG,
                        List.of(new LintTask(directory, Selection.everything(), LintConfiguration.defaults())),
                        new BuildLinter.Scope(directory, Set.of(), true, new Baseline(List.of()), true))
                .lint(new SourceTree(directory));
        return ReportFormat.HTML.writeInto(
                directory.resolveSibling(directory.getFileName() + "-report"),
                SampleReport.of(silenced(result.all()), result.project()));
    }

    /** The same findings with the last of several silenced by the baseline. */
    private static LintResult silenced(LintResult all) {
        List<Finding> findings = all.findings();
        int last = findings.size() - 1;
        return last < 3
                ? all
                : new LintResult(
                        findings.subList(0, last),
                        List.of(new Silenced(findings.get(last), Silence.BASELINE)),
                        all.notes(),
                        all.failures());
    }

    /** A shop of 30 services that call and wait for each other, some in circles, with two stores and a bind mount. */
    static Map<String, String> large() {
        List<String> domains = List.of(
                "catalogue",
                "orders",
                "payments",
                "customers",
                "shipping",
                "search",
                "reviews",
                "stock",
                "pricing",
                "mail");
        StringBuilder compose = new StringBuilder("services:\n");
        service(compose, "gateway", "nginx:1.27", List.of("web", "admin"), List.of("80:80", "443:443"));
        service(compose, "web", "example/web:1.4", domains.subList(0, 4), List.of());
        service(compose, "admin", "example/admin:1.4", domains.subList(4, 8), List.of("127.0.0.1:8081:8080"));
        for (int at = 0; at < domains.size(); at++) {
            String name = domains.get(at);
            List<String> calls = at % 3 == 0
                    ? List.of(name + "-db", "broker", domains.get((at + 3) % domains.size()))
                    : List.of(name + "-db", "broker");
            service(compose, name, "example/" + name + ":2.0", calls, List.of());
            service(
                    compose,
                    name + "-db",
                    "postgres:17",
                    List.of(),
                    at % 4 == 0 ? List.of("54" + (32 + at) + ":5432") : List.of());
        }
        service(compose, "broker", "rabbitmq:4", List.of(), List.of("15672:15672"));
        for (String alone :
                List.of("grafana", "prometheus", "mailpit", "jaeger", "minio", "registry-of-all-internal-images")) {
            service(compose, alone, "example/" + alone + ":1", List.of(), List.of());
        }
        compose.append("""
                  import:
                    build: .
                    volumes:
                      - ./:/app
                      - /app/.venv
                      - cache:/app/.venv/lib/cache
                    restart: "no"
                volumes:
                  cache:
                """);
        Map<String, String> files = new TreeMap<>();
        files.put("compose.yaml", compose.toString());
        files.put("Dockerfile", """
                FROM python:3.12-slim
                WORKDIR /app
                COPY pyproject.toml uv.lock ./
                RUN pip install uv==0.5.11 && uv sync --locked
                COPY src/ src/
                CMD ["python", "-m", "shop"]
                """);
        files.put("pyproject.toml", "[project]\nname = \"shop\"\n");
        files.put("uv.lock", "version = 1\n");
        files.put("src/shop/__main__.py", "");
        return files;
    }

    private static void service(StringBuilder out, String name, String image, List<String> calls, List<String> ports) {
        out.append("  ").append(name).append(":\n    image: ").append(image).append('\n');
        if (!ports.isEmpty()) {
            out.append("    ports:\n");
            ports.forEach(port -> out.append("      - \"").append(port).append("\"\n"));
        }
        if (!calls.isEmpty()) {
            out.append("    environment:\n");
            calls.forEach(call -> out.append("      ")
                    .append(call.replace('-', '_').toUpperCase(Locale.ROOT))
                    .append("_URL: http://")
                    .append(call)
                    .append(":8080\n"));
            out.append("    depends_on:\n");
            calls.stream()
                    .limit(2)
                    .forEach(call -> out.append("      ").append(call).append(": {condition: service_started}\n"));
        }
    }
}
