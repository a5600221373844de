package dev.gatehouse.oidc.outbound;

import dev.gatehouse.domain.connection.Origin;

import java.net.URI;
import java.time.Duration;
import java.util.Set;

/**
 * The limits of outbound requests, as the installation configures them.
 *
 * @param allowedOrigins exact origins that may be reached although they are not https or not
 *     public; configured by name, never derived from anything that somebody entered
 * @param limit how long one request may take in all: look-up, connection, redirects and body
 * @param maxBytes how long a body may be
 */
public record OutboundPolicy(Set<Origin> allowedOrigins, Duration limit, int maxBytes) {
    private static final int HIGHEST_PORT = 65_535;

    /** Public https targets only, 5 seconds, 1 MB. */
    public static final OutboundPolicy STRICT = allowing(Set.of());

    public OutboundPolicy {
        allowedOrigins = Set.copyOf(allowedOrigins);
    }

    /** The usual limits with these exceptions. */
    public static OutboundPolicy allowing(Set<Origin> origins) {
        return new OutboundPolicy(origins, Duration.ofSeconds(5), 1_000_000);
    }

    /** Whether this origin is one of the configured exceptions. */
    public boolean excepts(URI target) {
        return allowedOrigins.contains(Origin.of(target));
    }

    /**
     * Whether the form of this address is acceptable: https or an exception, with a host and
     * without user info. Where its name leads to is only known when it is reached.
     */
    public boolean accepts(URI target) {
        return target.getHost() != null
                && target.getRawUserInfo() == null
                && target.getPort() <= HIGHEST_PORT
                && ("https".equalsIgnoreCase(target.getScheme()) || excepts(target));
    }
}
