package io.github.containerlint.compose.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostPathsTest {
    @ParameterizedTest
    @CsvSource({
        "/home/ada, /home/ada",
        "/home/ada/app, /home/ada",
        "/Users/ada/app, /Users/ada",
        "C:\\Users\\ada\\app, C:\\Users\\ada",
        "d:/Users/ada, d:/Users/ada",
        "/c/Users/ada/app, /c/Users/ada",
        "//c/Users/ada/app, //c/Users/ada",
        "/mnt/c/Users/ada/app, /mnt/c/Users/ada",
    })
    void namesAHomeDirectory(String path, String home) {
        assertEquals(Optional.of(home), HostPaths.homeDirectory(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/home",
                "/home/",
                "./home/ada",
                "~/app",
                "/srv/home/ada",
                "/var/run/docker.sock",
                "/etc/localtime",
                "/tmp/Users/ada",
                "C:\\data",
                "homes",
                ""
            })
    void namesNone(String path) {
        assertEquals(Optional.empty(), HostPaths.homeDirectory(path));
    }
}
