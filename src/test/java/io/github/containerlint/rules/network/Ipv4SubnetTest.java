package io.github.containerlint.rules.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Ipv4SubnetTest {
    @ParameterizedTest
    @CsvSource({
        "172.20.0.0/16, 172.20.0.10, true",
        "172.20.0.0/16, 172.20.255.254, true",
        "172.20.0.0/16, 172.21.0.1, false",
        "172.20.0.0/16, 172.20.0.0, false",
        "172.20.0.0/16, 172.20.255.255, false",
        "172.20.0.64/26, 172.20.0.126, true",
        "172.20.0.64/26, 172.20.0.129, false",
        "172.20.0.70/26, 172.20.0.65, true",
        "0.0.0.0/0, 200.1.1.1, true",
        "10.0.0.5/32, 10.0.0.5, false",
        "172.20.0.0/16, db, false",
        "172.20.0.0/16, 172.20.0.300, false",
    })
    void aContainerHasAnAddressBetweenTheFirstAndTheLast(String subnet, String address, boolean expected) {
        assertEquals(Optional.of(expected), Ipv4Subnet.parse(subnet).map(range -> range.holds(address)));
    }

    @ParameterizedTest
    @CsvSource({
        "172.20.0.0/16, 172.20.0.1, true",
        "172.20.0.0/16, 172.20.0.2, false",
        "172.20.0.64/26, 172.20.0.65, true"
    })
    void theLowestAddressIsTheGateway(String subnet, String address, boolean expected) {
        assertEquals(Optional.of(expected), Ipv4Subnet.parse(subnet).map(range -> range.isUsualGateway(address)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "172.20.0.0", "172.20.0.0/33", "172.20.0/16", "fd00::/64", "${SUBNET}"})
    void whatIsNoSubnetIsNotRead(String text) {
        assertTrue(Ipv4Subnet.parse(text).isEmpty());
    }
}
