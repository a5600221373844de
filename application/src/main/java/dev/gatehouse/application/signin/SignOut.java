package dev.gatehouse.application.signin;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.connection.Connections;
import dev.gatehouse.application.connection.Connectors;
import dev.gatehouse.application.connection.EndsProviderSessions;
import dev.gatehouse.application.connection.PrepareConnection;
import dev.gatehouse.application.connection.ProviderSignOut;
import dev.gatehouse.application.session.EndSessions;
import dev.gatehouse.application.session.RetiredTokens;
import dev.gatehouse.application.session.Sessions;
import dev.gatehouse.application.session.TokenVault;
import dev.gatehouse.domain.connection.IdentityProviderConnection;
import dev.gatehouse.domain.connection.LiveSettings;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.secret.SecretHash;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.session.SessionSelection;
import dev.gatehouse.domain.session.SessionSubject;
import dev.gatehouse.domain.session.SignOutReason;

import java.util.Optional;
import java.util.UUID;

/** Signs a person out, here first and then at the provider. */
public final class SignOut {
    private final Sessions sessions;
    private final EndSessions endSessions;
    private final TokenVault vault;
    private final RetiredTokens retired;
    private final Connections connections;
    private final Connectors connectors;
    private final PrepareConnection prepare;

    public SignOut(
            Sessions sessions,
            EndSessions endSessions,
            TokenVault vault,
            RetiredTokens retired,
            Connections connections,
            Connectors connectors,
            PrepareConnection prepare) {
        this.sessions = sessions;
        this.endSessions = endSessions;
        this.vault = vault;
        this.retired = retired;
        this.connections = connections;
        this.connectors = connectors;
        this.prepare = prepare;
    }

    /**
     * Ends the session here, if it still lives; then says where the browser must post to end it at
     * the provider, if it was founded there and that can be found out.
     *
     * <p>Works for a session that has ended, as long as its ID token is kept; tokens are revoked
     * later, without the person waiting.
     *
     * @param presented hash of the session cookie, whatever it is worth
     */
    public Optional<ProviderSignOut> signOut(
            CallContext call, Organization organization, SecretHash presented) {
        return sessions.find(presented)
                .filter(session -> isIn(organization, session))
                .flatMap(session -> signOut(call, organization, session));
    }

    private Optional<ProviderSignOut> signOut(
            CallContext call, Organization organization, Session session) {
        Optional<Secret> hint = session.tokens().flatMap(id -> idToken(organization, id));
        endSessions.end(call, new SessionSelection.One(session.id()), SignOutReason.SIGNED_OUT);
        return hint.flatMap(idToken -> atProvider(organization, idToken));
    }

    private static boolean isIn(Organization organization, Session session) {
        return session.subject() instanceof SessionSubject.Member member
                && member.organization().equals(organization.id());
    }

    private Optional<Secret> idToken(Organization organization, UUID tokens) {
        return vault.find(tokens, organization.id())
                .map(held -> held.tokens().idToken())
                .or(() -> retired.idToken(tokens, organization.id()));
    }

    private Optional<ProviderSignOut> atProvider(Organization organization, Secret idToken) {
        return connections
                .find(organization.id())
                .flatMap(c -> c.live().flatMap(live -> atProvider(organization, c, live, idToken)));
    }

    private Optional<ProviderSignOut> atProvider(
            Organization organization,
            IdentityProviderConnection connection,
            LiveSettings live,
            Secret idToken) {
        return connectors.get(live.settings().kind()) instanceof EndsProviderSessions ending
                ? ending.signOut(
                        prepare.prepare(organization, connection.id(), live.settings()),
                        idToken,
                        organization.address().value())
                : Optional.empty();
    }
}
