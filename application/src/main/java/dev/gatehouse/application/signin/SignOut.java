package dev.gatehouse.application.signin;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.connection.Connections;
import dev.gatehouse.application.connection.Connectors;
import dev.gatehouse.application.connection.EndsProviderSessions;
import dev.gatehouse.application.connection.PrepareConnection;
import dev.gatehouse.application.connection.ProviderSignOut;
import dev.gatehouse.application.session.EndSessions;
import dev.gatehouse.application.session.TokenVault;
import dev.gatehouse.domain.connection.LiveSettings;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.session.SessionSelection;
import dev.gatehouse.domain.session.SignOutReason;
import dev.gatehouse.domain.session.TokenSet;

import java.util.Optional;

/** Signs a person out, here first and then at the provider. */
public final class SignOut {
    private final EndSessions endSessions;
    private final TokenVault vault;
    private final Connections connections;
    private final Connectors connectors;
    private final PrepareConnection prepare;

    public SignOut(
            EndSessions endSessions,
            TokenVault vault,
            Connections connections,
            Connectors connectors,
            PrepareConnection prepare) {
        this.endSessions = endSessions;
        this.vault = vault;
        this.connections = connections;
        this.connectors = connectors;
        this.prepare = prepare;
    }

    /**
     * Ends the session here; then says where the browser must post to end it at the provider, if it
     * was founded there and the provider can be asked.
     */
    public Optional<ProviderSignOut> signOut(
            CallContext call, Organization organization, Session session) {
        Optional<TokenSet> tokens =
                session.tokens().flatMap(id -> vault.find(id, organization.id()));
        endSessions.end(call, new SessionSelection.One(session.id()), SignOutReason.SIGNED_OUT);
        return tokens.flatMap(set -> atProvider(organization, set));
    }

    private Optional<ProviderSignOut> atProvider(Organization organization, TokenSet tokens) {
        return connections
                .find(organization.id())
                .flatMap(
                        c ->
                                c.live()
                                        .map(LiveSettings::settings)
                                        .flatMap(
                                                settings ->
                                                        connectors.get(settings.kind())
                                                                        instanceof
                                                                        EndsProviderSessions ending
                                                                ? ending.signOut(
                                                                        prepare.prepare(
                                                                                organization,
                                                                                c.id(),
                                                                                settings),
                                                                        tokens,
                                                                        organization
                                                                                .address()
                                                                                .value())
                                                                : Optional.empty()));
    }
}
