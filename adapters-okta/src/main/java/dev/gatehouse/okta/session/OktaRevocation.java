package dev.gatehouse.okta.session;

import dev.gatehouse.application.connection.ConnectionInUse;
import dev.gatehouse.domain.connection.ClientId;
import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.connection.UserAuthentication;
import dev.gatehouse.domain.session.TokenSet;
import dev.gatehouse.oidc.connection.Discovery;
import dev.gatehouse.oidc.connection.MetadataOutcome;
import dev.gatehouse.oidc.connection.ProviderMetadata;
import dev.gatehouse.oidc.outbound.OutboundGuard;
import dev.gatehouse.oidc.session.Revocation;
import dev.gatehouse.oidc.session.RevocationOutcome;
import dev.gatehouse.oidc.token.IssuerNamed;
import dev.gatehouse.okta.finding.Findings;

import java.util.Optional;

/**
 * Gives tokens back to Okta; what fails there is a warning, because tokens end on their own too.
 */
public final class OktaRevocation {
    private final Discovery discovery;
    private final Revocation revocation;

    public OktaRevocation(OutboundGuard guard, Discovery discovery) {
        this.discovery = discovery;
        this.revocation = new Revocation(guard);
    }

    public Optional<Finding> revoke(ConnectionInUse connection, TokenSet tokens) {
        Optional<ClientId> client = connection.settings().users().map(UserAuthentication::clientId);
        if (!IssuerNamed.is(connection.settings().issuer(), tokens.idToken())) {
            return Optional.of(notRevoked("another issuer made them"));
        }
        if (client.isEmpty()
                || !(discovery.find(connection.settings().issuer())
                        instanceof MetadataOutcome.Found(ProviderMetadata provider))) {
            return Optional.of(notRevoked("Okta could not be asked"));
        }
        return switch (revocation.revoke(provider, connection, client.get(), tokens)) {
            case RevocationOutcome.Revoked() -> Optional.empty();
            case RevocationOutcome.Refused(int status) -> Optional.of(notRevoked("HTTP " + status));
            case RevocationOutcome.NotOffered() ->
                    Optional.of(notRevoked("the metadata names no revocation endpoint"));
            case RevocationOutcome.Withheld _ ->
                    Optional.of(notRevoked("the client secret belongs to another address"));
            case RevocationOutcome.Unreachable(var why) -> Optional.of(notRevoked(why.text()));
        };
    }

    private static Finding notRevoked(String fact) {
        return Findings.warning("tokens_not_revoked", "connection")
                .seen("The tokens could not be given back", fact)
                .expected("HTTP 200 from the revocation endpoint")
                .mend(
                        "Directory > People > the person > More Actions > Clear User Sessions"
                                + " ends them.",
                        "They end on their own.");
    }
}
