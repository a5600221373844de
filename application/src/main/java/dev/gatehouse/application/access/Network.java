package dev.gatehouse.application.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * What of a network address one subscriber holds: an IPv4 address, or 64 bits of an IPv6 address
 * (RFC 6177, section 2), within which anybody has as many addresses as he likes.
 */
public record Network(String name) {
    private static final int SUBNET_BYTES = 8;

    /** Text that is no address is taken as it stands. */
    public static Network of(String address) {
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address v6
                    ? new Network(subnet(v6))
                    : new Network(address);
        } catch (IllegalArgumentException noAddress) {
            return new Network(address);
        }
    }

    private static String subnet(Inet6Address address) {
        byte[] held = Arrays.copyOf(address.getAddress(), SUBNET_BYTES);
        return HexFormat.of().formatHex(held) + "::/64";
    }
}
