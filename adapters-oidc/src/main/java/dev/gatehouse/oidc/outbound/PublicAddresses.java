package dev.gatehouse.oidc.outbound;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Tells addresses of the public internet from those that only exist around us.
 *
 * <p>Ranges: IANA special-purpose registries (RFC 6890 and successors). An IPv6 address that
 * carries an IPv4 address (mapped, compatible, 6to4, NAT64, Teredo) is as private as the one it
 * carries.
 */
final class PublicAddresses {
    private PublicAddresses() {}

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        return switch (address) {
            case Inet4Address four -> isPublic4(four.getAddress());
            case Inet6Address six -> isPublic6(six.getAddress());
            default -> false;
        };
    }

    private static boolean isPublic4(byte[] ip) {
        int a = ip[0] & 0xFF;
        int b = ip[1] & 0xFF;
        int c = ip[2] & 0xFF;
        boolean shared = a == 100 && b >= 64 && b <= 127; // RFC 6598
        boolean special = a == 192 && b == 0 && (c == 0 || c == 2); // RFC 6890, RFC 5737
        boolean benchmark = a == 198 && (b == 18 || b == 19); // RFC 2544
        boolean samples = (a == 198 && b == 51 && c == 100) || (a == 203 && b == 0 && c == 113);
        return a != 0 && a < 240 && !shared && !special && !benchmark && !samples;
    }

    private static boolean isPublic6(byte[] ip) {
        int first = (ip[0] & 0xFF) << 8 | (ip[1] & 0xFF);
        int second = (ip[2] & 0xFF) << 8 | (ip[3] & 0xFF);
        if (first == 0x2002) {
            return carries(ip, 2); // 6to4, RFC 3056
        }
        if (first == 0x0064 && second == 0xFF9B) {
            // NAT64: RFC 6052; the local prefix of RFC 8215 is somebody's inner network.
            return isZero(ip, 4, 12) && carries(ip, 12);
        }
        boolean global = (first & 0xE000) == 0x2000; // RFC 4291, 2.4: 2000::/3
        boolean special = first == 0x2001 && (second < 0x0200 || second == 0x0DB8); // RFC 6890
        boolean samples = first == 0x3FFF && second < 0x1000; // RFC 9637
        return global && !special && !samples;
    }

    private static boolean isZero(byte[] ip, int from, int to) {
        return Arrays.equals(ip, from, to, new byte[to - from], 0, to - from);
    }

    private static boolean carries(byte[] ip, int from) {
        try {
            return isPublic(InetAddress.getByAddress(Arrays.copyOfRange(ip, from, from + 4)));
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("Four bytes are an address", impossible);
        }
    }
}
