package dev.gatehouse.application.signin;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.access.Caller;
import dev.gatehouse.application.connection.Connections;
import dev.gatehouse.application.connection.Connectors;
import dev.gatehouse.application.connection.InitiatesSignIn;
import dev.gatehouse.application.user.Users;
import dev.gatehouse.domain.connection.ConnectionSettings;
import dev.gatehouse.domain.connection.IdentityProviderConnection;
import dev.gatehouse.domain.connection.LiveSettings;
import dev.gatehouse.domain.connection.ProviderKind;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.signin.LoginHint;
import dev.gatehouse.domain.signin.Purpose;
import dev.gatehouse.domain.user.User;

import java.util.Optional;

/**
 * Begins a sign-in that the provider asked for, for example by a tile on its dashboard (OIDC Core
 * 1.0, section 4).
 *
 * <p>A live session is reused, unless the provider says that somebody else is coming. It never lets
 * anybody in by itself: it only sends the browser to the provider with an attempt of its own.
 */
public final class InitiateSignIn {
    private final Connections connections;
    private final Connectors connectors;
    private final Users users;
    private final BeginSignIn begin;

    public InitiateSignIn(
            Connections connections, Connectors connectors, Users users, BeginSignIn begin) {
        this.connections = connections;
        this.connectors = connectors;
        this.users = users;
        this.begin = begin;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** The person is signed in already. */
        record SignedInAlready() implements Outcome {}

        /** A sign-in was begun, or could not be. */
        record Begun(BeginSignIn.Outcome attempt) implements Outcome {}

        /** It is not this organization's provider who asks. */
        record OtherIssuer() implements Outcome {}
    }

    public Outcome initiate(
            CallContext call,
            Organization organization,
            ProviderKind kind,
            String issuer,
            Optional<LoginHint> hint,
            String returnTo) {
        Optional<ConnectionSettings> settings =
                connections
                        .find(organization.id())
                        .flatMap(IdentityProviderConnection::inForce)
                        .map(LiveSettings::settings)
                        .filter(s -> s.kind().equals(kind));
        if (settings.isEmpty()) {
            return new Outcome.Begun(new BeginSignIn.Outcome.NotAvailable());
        }
        if (!isIssuer(settings.get(), issuer)) {
            return new Outcome.OtherIssuer();
        }
        return isExpected(call, organization, hint)
                ? new Outcome.SignedInAlready()
                : new Outcome.Begun(begin.signIn(organization, new Purpose.SignIn(returnTo, hint)));
    }

    private boolean isIssuer(ConnectionSettings settings, String issuer) {
        return connectors.get(settings.kind()) instanceof InitiatesSignIn initiating
                && initiating.isIssuer(settings, issuer);
    }

    /** Whether who is signed in here is who the provider expects; without a hint everybody is. */
    private boolean isExpected(
            CallContext call, Organization organization, Optional<LoginHint> hint) {
        return call.caller() instanceof Caller.Member member
                && member.session().isPresent()
                && hint.map(expected -> isBound(organization, member, expected)).orElse(true);
    }

    private boolean isBound(Organization organization, Caller.Member member, LoginHint expected) {
        return users.find(organization.id(), member.user())
                .map(User::binding)
                .flatMap(binding -> binding.boundName())
                .filter(name -> name.value().equalsIgnoreCase(expected.value()))
                .isPresent();
    }
}
