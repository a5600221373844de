package dev.gatehouse.okta.connection;

import dev.gatehouse.application.connection.ConnectionInUse;
import dev.gatehouse.domain.connection.Issuer;
import dev.gatehouse.oidc.connection.Discovery;
import dev.gatehouse.oidc.connection.KeysOutcome;
import dev.gatehouse.oidc.connection.MetadataOutcome;
import dev.gatehouse.oidc.connection.ProviderMetadata;
import dev.gatehouse.oidc.connection.SigningKeys;
import dev.gatehouse.oidc.outbound.OutboundPolicy;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** What the checks of one examination look at; each thing is asked of the provider once. */
final class Evidence {
    private final ConnectionInUse connection;
    private final OutboundPolicy policy;
    private final Discovery discovery;
    private final SigningKeys keys;
    private @Nullable MetadataOutcome metadata;

    Evidence(
            ConnectionInUse connection,
            OutboundPolicy policy,
            Discovery discovery,
            SigningKeys keys) {
        this.connection = connection;
        this.policy = policy;
        this.discovery = discovery;
        this.keys = keys;
    }

    ConnectionInUse connection() {
        return connection;
    }

    Issuer issuer() {
        return connection.settings().issuer();
    }

    OutboundPolicy policy() {
        return policy;
    }

    synchronized MetadataOutcome metadata() {
        if (metadata == null) {
            metadata = discovery.ask(issuer());
        }
        return metadata;
    }

    Optional<ProviderMetadata> provider() {
        return metadata() instanceof MetadataOutcome.Found(ProviderMetadata found)
                ? Optional.of(found)
                : Optional.empty();
    }

    KeysOutcome keys(ProviderMetadata provider) {
        return keys.ask(provider.keys());
    }
}
