package io.github.containerlint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.containerlint.finding.MaskedText;
import io.github.containerlint.lint.LintResult;
import io.github.containerlint.project.Project;
import io.github.containerlint.project.ProjectLoader;
import io.github.containerlint.project.Selection;
import io.github.containerlint.source.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that no secret of a project is in printed text or in a written file, for findings of all rules. */
class SecretsStaySecretTest {
    /** The beginning of every secret below, and of no other word. */
    private static final String CANARY = "c4nary";

    @TempDir
    private Path directory;

    private void write(String path, String text) throws IOException {
        Path file = directory.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Project load() {
        return ProjectLoader.load(new SourceTree(directory), Selection.everything());
    }

    private Printed printed() throws IOException {
        return Printed.of(load(), Files.createTempDirectory(directory, "reports"));
    }

    private void assertSecret(int leastFindings) throws IOException {
        Printed printed = printed();
        LintResult result = printed.result();

        assertTrue(result.findings().size() >= leastFindings, () -> "only " + result.findings());
        assertEquals(
                "", printed.all().lines().filter(line -> line.contains(CANARY)).collect(Collectors.joining("\n")));
        assertEquals(List.of(), result.failures());
    }

    @Test
    void inAProjectThatIsFullOfThem() throws IOException {
        write("compose.yaml", """
                version: "3"
                x-login: &login
                  password: &word c4nary-anchor
                services:
                  # POSTGRES_PASSWORD: c4nary-comment
                  db: {image: postgres, environment: {POSTGRES_PASSWORD: c4nary-flow, PGDATA: /data}, ports: ["5432:5432"]}
                  api:
                    build: {context: ., args: {NPM_TOKEN: c4nary-argument, COLOUR: red}}
                    environment:
                      <<: *login
                      API_KEY: *word
                      DATABASE_URL: postgresql://shop:c4nary-url@db:5432/shop?application_name=api
                      CACHE_URL: redis://:${CACHE_PASSWORD:-c4nary-default}@localhost:6379
                      JDBC: jdbc:mysql://db:3306/shop?user=shop&password=c4nary-query
                      CONNECTION: "Server=db;User Id=sa;Password=c4nary-keyword"
                      PRIVATE_KEY: |
                        c4nary-block
                          c4nary-second-line
                      SIGNING_KEY:
                        c4nary-next-line
                      JWT_SECRET: "c4nary \\"escaped\\" ${MISSING}c4nary-part"
                      SMTP_PASSWORD: c4nary$tail
                    labels:
                      - "auth.password=c4nary with spaces"
                    healthcheck:
                      test: mysqladmin ping -uroot -pc4nary-short --password c4nary-option
                    volumes:
                      - ./:/app
                  cache:
                    image: redis
                    command:
                      - redis-server
                      - --requirepass
                      - c4nary-item
                    environment:
                      - REDIS_PASSWORD=c4nary list item
                      - MONGO_PASS=c4nary$tail
                    ports:
                      - "6379:6379"
                  shell:
                    image: busybox:1
                    entrypoint: sh -c "connect --token 'c4nary in quotes' db:5432"
                    env_file: secrets.env
                  worker:
                    image: redis:7.2
                    command: redis-server --requirepass c4nary-shown --port 6379
                    entrypoint: ["env", "PGPASSWORD=c4nary-of-psql", "docker-entrypoint.sh"]
                    environment:
                      - REDIS_PASSWORD:c4nary-colon
                      - AUTHORIZATION=Bearer c4nary5bearer
                    restart: ${REDIS_PASS:-c4nary-policy}
                  fetch:
                    build: https://c4nary5token6of7git8@example.org/shop.git
                    command: ["curl", "-u", "me:c4nary-user", "http://db:5432"]
                """);
        write(".env", """
                DB_PASSWORD=c4nary-env
                export API_TOKEN="c4nary in env"
                HALF_SECRET=c4nary$word
                URL=postgresql://shop:c4nary-env-url@db/shop
                BROKEN_SECRET="c4nary-open
                """);
        write("secrets.env", "SECRET_KEY=c4nary-file\nTOKEN: c4nary-colon\n");
        write("Dockerfile", """
                ARG NPM_TOKEN=c4nary-arg
                FROM node
                ENV SECRET_KEY=c4nary-image PORT=80
                ENV ADMIN_PASSWORD c4nary of old
                ENV API_KEY="c4nary quoted" OTHER_TOKEN=c4nary\\ escaped
                # npm config set //registry/:_authToken=c4nary-auth TOKEN=c4nary-comment
                RUN curl -H x --token c4nary-run https://me:c4nary-curl@example.org
                RUN docker login -u me -p c4nary-login registry.example.org
                RUN sshpass -p c4nary-ssh ssh me@example.org
                RUN npm config set //registry.npmjs.org/:_authToken c4nary-npm
                RUN aws configure set aws_secret_access_key c4nary-aws
                RUN echo machine example.org login me password c4nary-netrc > /root/.netrc
                RUN wget --header "Authorization: Bearer c4nary7header" https://c4nary7token8of9git0@example.org/x
                COPY . .
                CMD node server.js --api-key c4nary-cmd
                """);
        write("package.json", "{}");

        assertSecret(8);
        assertTrue(printed().all().contains(MaskedText.MASK));
    }

    @Test
    void inFilesThatGitKeepsOrWouldTakeAlong() throws IOException, InterruptedException {
        write("compose.yaml", """
                services:
                  web:
                    image: example/web:1.0
                    env_file: [kept.env, open.env]
                    secrets: [token]
                secrets:
                  token: {file: token.txt}
                """);
        write(
                ".env",
                "export WEB_TOKEN=\"c4nary first\nc4nary second\"\nDB_PASS: c4nary-colon\nOTHER_SECRET=c4nary$word\n");
        write("kept.env", "API_KEY='c4nary-kept' # c4nary-comment\nHALF_TOKEN=${X:-c4nary}\n");
        write("open.env", "SMTP_PASSWORD=c4nary-open\n");
        write("token.txt", "c4nary-token\n");
        git("init");
        git("add", ".env", "kept.env", "token.txt");

        assertSecret(4);
        List<String> rules = printed().result().findings().stream()
                .map(finding -> finding.rule())
                .distinct()
                .toList();
        assertTrue(
                rules.containsAll(List.of("committed-env-file", "committed-secret-file", "unignored-env-file")),
                rules::toString);
    }

    private void git(String... words) throws IOException, InterruptedException {
        Process git = new ProcessBuilder(
                        Stream.concat(Stream.of("git"), Stream.of(words)).toList())
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertEquals(0, git.waitFor());
    }

    @Test
    void inFilesThatNobodyCanRead() throws IOException {
        List<String> broken = List.of(
                "services:\n  db:\n    environment:\n      POSTGRES_PASSWORD: \"c4nary\n",
                "services:\n  db:\n    environment: {POSTGRES_PASSWORD: 'c4nary'\n",
                "services:\n  db:\n    environment:\n      - POSTGRES_PASSWORD: c4nary\n      POSTGRES_DB: x\n",
                "services:\n  db:\n    image: postgres:17\n    environment:\n      POSTGRES_PASSWORD: [c4nary]\n",
                "services:\n  db:\n    image: postgres:17\n    POSTGRES_PASSWORD: c4nary\n    password: c4nary\n",
                "services:\n  db:\n    image: postgres:17\n    environment: POSTGRES_PASSWORD=c4nary\n",
                "services:\n  db:\n    image: postgres:17\n    environment: POSTGRES_PASSWORD=c4nary-" + "x".repeat(60)
                        + "\n",
                "services:\n  db:\n    image: postgres:17\n    environment: A=1 POSTGRES_PASSWORD=c4nary\n",
                "services:\n  db:\n    image: postgres:17\n    environment:\n      POSTGRES_PASSWORD: [c4nary, x]\n      PORT: {a: 1}\n",
                "services:\n  db:\n    image: postgres:17\n    environment: [{POSTGRES_PASSWORD: c4nary}]\n",
                "services:\n  db:\n    image: postgres:17\n    environment:\n      POSTGRES_PASSWORD: ${c4nary\n",
                "services:\n  db:\n    image: postgres:17\n    environment:\n      PASSWORD: a\n      PASSWORD: c4nary\n",
                "PASSWORD=c4nary\n");
        for (String text : broken) {
            write("compose.yaml", text);
            assertSecret(0);
        }
        write("compose.yaml", "services:\n  db:\n    image: postgres:17\n");
        write("Dockerfile", "FROM node:22\nENV API_KEY=\"c4nary\nENV SECRET_KEY\nENVIRONMENT TOKEN=c4nary\n");
        assertSecret(1);
    }

    @Test
    void inMessagesAboutOtherPlacesThanTheirs() throws IOException {
        write(".env", "DB_PASSWORD=c4nary9x\nCOLOUR=${DB_PASSWORD}\n");
        write("compose.yaml", """
                services:
                  web:
                    image: "example/web:1.0-${COLOUR}"
                    restart: "always ${COLOUR}"
                    ports: ["80${COLOUR}:80"]
                    networks: ["net-${COLOUR}"]
                    environment: ["PLACE:${COLOUR}", "DB_PASSWORD: c4nary-colon"]
                    extends: {file: "../../${COLOUR}.yaml", service: base}
                  cache:
                    image: redis:7.2
                    command:
                      redis-server
                      --requirepass
                      c4nary-folded
                    healthcheck:
                      test:
                        - CMD
                        - redis-cli
                        - --password
                        - c4nary-of-the-check
                """);
        write("Dockerfile", """
                FROM python:3.12
                ARG NPM_TOKEN=c4nary8y
                WORKDIR app/${NPM_TOKEN}
                RUN uv sync
                CMD ["redis-server", \\
                  "--requirepass", \\
                  "c4nary-continued"]
                """);
        assertSecret(4);
    }
}
