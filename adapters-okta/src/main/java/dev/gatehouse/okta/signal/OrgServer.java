package dev.gatehouse.okta.signal;

import dev.gatehouse.domain.connection.Issuer;
import dev.gatehouse.domain.connection.Origin;
import dev.gatehouse.domain.field.InvalidValue;
import dev.gatehouse.oidc.connection.Discovery;
import dev.gatehouse.oidc.connection.MetadataOutcome;
import dev.gatehouse.oidc.connection.MetadataOutcome.Fault;

/**
 * Finds the org authorization server of a tenant: Okta signs Universal Logout and security events
 * with its keys, not with those of the custom authorization server that people sign in at.
 *
 * <p>Its issuer is the tenant's origin. Under a custom domain the metadata there may name the
 * {@code okta.com} one: then that one is asked, and it must call itself so.
 *
 * @see <a href="https://developer.okta.com/docs/concepts/auth-servers/">Okta: authorization
 *     servers</a>
 */
final class OrgServer {
    private final Discovery discovery;

    OrgServer(Discovery discovery) {
        this.discovery = discovery;
    }

    MetadataOutcome find(Issuer ofConnection) {
        Issuer origin = new Issuer(ofConnection.origin().value());
        return switch (discovery.find(origin)) {
            case MetadataOutcome.Faulty(Fault fault, String named)
                    when fault == Fault.OTHER_ISSUER ->
                    named(named, new MetadataOutcome.Faulty(fault, named));
            case MetadataOutcome outcome -> outcome;
        };
    }

    private MetadataOutcome named(String name, MetadataOutcome otherwise) {
        try {
            Issuer issuer = new Issuer(name);
            boolean bare = Origin.of(issuer.uri()).value().equals(name);
            return bare ? discovery.find(issuer) : otherwise;
        } catch (InvalidValue malformed) {
            return otherwise;
        }
    }
}
