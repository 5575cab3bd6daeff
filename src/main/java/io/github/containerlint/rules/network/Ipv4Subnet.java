package io.github.containerlint.rules.network;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A range of addresses such as {@code 172.20.0.0/16}.
 *
 * @param first the lowest address, as a number
 * @param size the number of addresses
 */
record Ipv4Subnet(long first, long size) {
    private static final Pattern CIDR = Pattern.compile("(?<address>[0-9.]+)/(?<bits>\\d{1,2})");
    private static final Pattern ADDRESS = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})");

    static Optional<Ipv4Subnet> parse(String cidr) {
        Matcher matcher = CIDR.matcher(cidr.strip());
        if (!matcher.matches() || Integer.parseInt(matcher.group("bits")) > 32) {
            return Optional.empty();
        }
        long size = 1L << 32 - Integer.parseInt(matcher.group("bits"));
        return number(matcher.group("address")).map(address -> new Ipv4Subnet(address - address % size, size));
    }

    private static Optional<Long> number(String address) {
        Matcher matcher = ADDRESS.matcher(address);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long number = 0;
        for (int part = 1; part <= 4; part++) {
            int octet = Integer.parseInt(matcher.group(part));
            if (octet > 255) {
                return Optional.empty();
            }
            number = number * 256 + octet;
        }
        return Optional.of(number);
    }

    /**
     * Returns true when a container can have the address: those of the network itself and of its broadcast are
     * reserved.
     */
    boolean holds(String address) {
        return number(address)
                .filter(number -> first < number && number < first + size - 1)
                .isPresent();
    }

    /** Returns true for the lowest usable address, which Docker gives to the host where no other gateway is written. */
    boolean isUsualGateway(String address) {
        return number(address).filter(number -> number == first + 1).isPresent();
    }
}
