package dev.gatehouse.oidc.outbound;

import org.apache.hc.client5.http.DnsResolver;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Resolves a name to public addresses or not at all.
 *
 * <p>The HTTP client connects to the very addresses returned here, so that a name cannot lead
 * elsewhere between check and connection (DNS rebinding). One private address among public ones
 * refuses the name: whoever published it meant us to try it.
 */
final class CheckedResolver implements DnsResolver {
    private final AddressBook book;

    CheckedResolver(AddressBook book) {
        this.book = book;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = book.find(host);
        if (found.length == 0 || !Arrays.stream(found).allMatch(PublicAddresses::isPublic)) {
            throw new RefusedTarget(host + " leads to an address that is not public");
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
