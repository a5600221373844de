package dev.gatehouse.oidc.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Looks names up; the system's resolver, unless a test has a book of its own. */
@FunctionalInterface
public interface AddressBook {
    AddressBook SYSTEM = InetAddress::getAllByName;

    InetAddress[] find(String host) throws UnknownHostException;
}
