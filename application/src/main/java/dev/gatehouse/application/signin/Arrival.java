package dev.gatehouse.application.signin;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.connection.ProviderIdentity;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.session.TokenSet;
import dev.gatehouse.domain.signin.Purpose;
import dev.gatehouse.domain.signin.SignInAttempt;

import java.time.Instant;

/**
 * Somebody whom the provider has authenticated, at the door.
 *
 * @param revision of the settings that the identity was judged by
 * @param begunAt when the sign-in began
 * @param returnTo where the person wanted to go
 * @param confirmed whether the person decided to replace who is signed in
 */
record Arrival(
        CallContext call,
        Organization organization,
        ProviderIdentity identity,
        TokenSet tokens,
        long revision,
        Instant begunAt,
        String returnTo,
        boolean confirmed) {
    static Arrival back(
            CallContext call,
            Organization organization,
            SignInAttempt attempt,
            Purpose.SignIn purpose,
            long revision,
            ProviderIdentity identity,
            TokenSet tokens) {
        return new Arrival(
                call,
                organization,
                identity,
                tokens,
                revision,
                attempt.begunAt(),
                purpose.returnTo(),
                false);
    }

    /** Once more, after the decision to replace who is signed in. */
    static Arrival decided(CallContext call, Organization organization, PendingSignIn decided) {
        return new Arrival(
                call,
                organization,
                decided.identity(),
                decided.tokens(),
                decided.revision(),
                decided.authenticatedAt(),
                decided.returnTo(),
                true);
    }
}
