package dev.gatehouse.sandbox.zone;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.Optional;

/** The addresses from one to another, both included, of one family (IPv4 or IPv6). */
record AddressRange(BigInteger first, BigInteger last, int bytes) {

    /** Reads {@code 10.0.0.0/8} or {@code 10.0.0.1-10.0.0.9}; empty when it is neither. */
    static Optional<AddressRange> parse(String text) {
        try {
            int slash = text.indexOf('/');
            int dash = text.indexOf('-');
            if (slash > 0) {
                return Optional.of(block(text, slash));
            }
            return dash > 0
                    ? Optional.of(between(text.substring(0, dash), text.substring(dash + 1)))
                    : Optional.of(between(text, text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static AddressRange block(String text, int slash) {
        byte[] base = InetAddress.ofLiteral(text.substring(0, slash).trim()).getAddress();
        int prefix = Integer.parseInt(text.substring(slash + 1).trim());
        int open = base.length * 8 - prefix;
        if (prefix < 0 || open < 0) {
            throw new IllegalArgumentException("the prefix is out of range");
        }
        BigInteger from = new BigInteger(1, base).shiftRight(open).shiftLeft(open);
        BigInteger to = from.add(BigInteger.ONE.shiftLeft(open)).subtract(BigInteger.ONE);
        return new AddressRange(from, to, base.length);
    }

    private static AddressRange between(String from, String to) {
        byte[] first = InetAddress.ofLiteral(from.trim()).getAddress();
        byte[] last = InetAddress.ofLiteral(to.trim()).getAddress();
        if (first.length != last.length) {
            throw new IllegalArgumentException("the ends are of different families");
        }
        return new AddressRange(new BigInteger(1, first), new BigInteger(1, last), first.length);
    }

    boolean contains(InetAddress address) {
        BigInteger value = new BigInteger(1, address.getAddress());
        return address.getAddress().length == bytes
                && first.compareTo(value) <= 0
                && value.compareTo(last) <= 0;
    }
}
