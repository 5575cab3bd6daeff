package io.github.containerlint.project.packages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.containerlint.project.command.ProgramCall;
import io.github.containerlint.shell.ShellContext;
import io.github.containerlint.shell.ShellScript;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests which packages and versions commands ask package managers for. */
class PackageRequestTest {
    private static String read(String command, Function<ProgramCall, List<PackageRequest>> reader) {
        return ShellScript.parse(Text.verbatim(SourceFile.of("f", command).span()))
                .commands(ShellContext.UNKNOWN)
                .stream()
                .flatMap(one -> ProgramCall.of(one).stream())
                .flatMap(call -> reader.apply(call).stream())
                .map(request -> request.name() + " " + request.version())
                .collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "npm i -g serve@14 | serve GIVEN",
                "npm i -g serve@^14 | serve GIVEN",
                "npm i -g serve@x | serve GIVEN",
                "npm i -g serve@* | serve GIVEN",
                "npm i -g serve@ | serve ANY",
                "npm i -g npm@latest-10 | npm GIVEN",
                "npm i -g npm@lts | npm TAG",
                "npm i -g @a/b | @a/b ANY",
                "npm i -g @a/b@next | @a/b TAG",
                "npm i -g a@npm:b@1 | a GIVEN",
                "npm i --fetch-retry-mintimeout 20000 -g a | a ANY",
                "npm i -g --maxsockets=1 --foo 3 a | a ANY",
                "npm i -g acme/tool | -",
                "npm i -g git@example.org:a/b.git | git GIVEN",
                "npm i -g git+https://token@example.org/a/b.git | -",
                "npm i -g --before 2025-01-01 a | -",
                "npm i a | -",
                "yarn add a && yarn global add b && pnpm i -g c | a ANY, b ANY, c ANY",
                "yarn install a | -",
                "bun add a | -",
                "corepack prepare pnpm@latest yarn@4 --activate && corepack enable npm | pnpm TAG, yarn GIVEN",
                "corepack prepare pnpm | -"
            })
    void ofNode(String command, String expected) {
        assertEquals(expected == null ? "" : expected, read(command, call -> NodePackages.requests(call, true)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "apt-get install -y -t stable g++ libc6:i386 a=1 b/stable c- php8* | g++ ANY, libc6:i386 ANY",
                "apt-get install -y $UNKNOWN curl | curl ANY",
                "apt-get -qq update && apt-get -y upgrade | -",
                "apk add -U -t .deps py3-pip a~1 a=1 a@edge so:libfoo !b | py3-pip ANY",
                "dnf -y --repo x install python3-pip python3-3.12.1 nginx-1.26.2-2.fc41 @group /x.rpm | python3-pip ANY",
                "yum install -y -x kernel httpd | httpd ANY",
                "zypper -n --root /srv install -y --from x curl nginx=1.2 ./a.rpm | curl ANY",
                "dnf -y module install nodejs maven/common ruby:3.3 | nodejs ANY, maven/common ANY",
                "zypper refresh | -"
            })
    void ofTheSystem(String command, String expected) {
        assertEquals(expected == null ? "" : expected, read(command, SystemPackages::requests));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "pip install -i https://example.org/simple -t /x a | a ANY",
                "pip install --root-user-action ignore a | a ANY",
                "pip install --root-user-action=ignore a -e b | a ANY",
                "pip install -qU a -r b.txt | a ANY",
                "pip install uvicorn\\[standard\\] | uvicorn ANY",
                "pip install a>=2 | a ANY",
                "pip3.12 install a | a ANY",
                "sudo -H python3 -m pip install a | a ANY",
                "uv pip install --system -p 3.12 a | a ANY",
                "uv pip install -c c.txt a | -",
                "uv pip sync a | -",
                "uv add a | -",
                "pipx install --python 3.12 a | a ANY",
                "pipx run a | -",
                "pip install $OPTIONS a | -",
                "pip wheel a | -"
            })
    void ofPython(String command, String expected) {
        assertEquals(
                expected == null ? "" : expected,
                read(
                        command,
                        call -> PipInstall.of(call).map(PipInstall::requests).orElse(List.of())));
    }
}
