package io.github.containerlint.compose.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostAddressTest {
    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, 127.0.0.1, true",
        "127.0.0.1, 127.0.0.2, false",
        "0.0.0.0, 192.168.1.4, true",
        "0.0.0.0, ::1, false",
        "::, ::1, true",
        "0:0:0:0:0:0:0:0, fe80::1, true",
        "::, 127.0.0.1, false",
        "::, 0.0.0.0, false",
        "::1, 0:0:0:0:0:0:0:1, true",
        "[::1], 0000::0001, true",
        "FE80::a, fe80:0:0::A, true",
        "::1, ::2, false",
    })
    void twoAddressesMeetWhereBothTakeOneOfTheHost(String one, String other, boolean meet) {
        assertEquals(meet, HostAddress.of(one).meets(HostAddress.of(other)));
        assertEquals(meet, HostAddress.of(other).meets(HostAddress.of(one)));
    }
}
