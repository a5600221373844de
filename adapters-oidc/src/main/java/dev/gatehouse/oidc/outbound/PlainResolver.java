package dev.gatehouse.oidc.outbound;

import org.apache.hc.client5.http.DnsResolver;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Resolves the names of origins that the configuration excepts by name. */
record PlainResolver(AddressBook book) implements DnsResolver {
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        return book.find(host);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
