package dev.gatehouse.application.signin;

import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.secret.SecretHash;
import dev.gatehouse.domain.signin.SignInAttempt;

import java.util.Set;

/**
 * The attempts that are under way; nonce and verifier are stored encrypted, the state as a hash.
 */
public interface SignInAttempts {
    void keep(SignInAttempt attempt);

    /**
     * Takes the attempt with this state, for exactly one caller.
     *
     * <p>It is only taken for its own organization and for a browser that presents its cookie; a
     * foreign browser cannot use it up.
     *
     * @param browsers hashes of the attempt cookies that the browser presented
     */
    Taken take(OrganizationId organization, Secret state, Set<SecretHash> browsers);

    /** What became of the attempt. */
    sealed interface Taken {
        /** Here it is; nobody else gets it. It may have expired. */
        record Attempt(SignInAttempt attempt) implements Taken {}

        /** No attempt has this state. */
        record Unknown() implements Taken {}

        /** It was taken before. */
        record Used() implements Taken {}

        /** It was begun in another browser. */
        record Foreign() implements Taken {}
    }
}
