package dev.gatehouse.domain.signin;

import dev.gatehouse.domain.audit.Actor;
import dev.gatehouse.domain.connection.DirectoryChoice;

import java.util.Optional;

/** What an attempt is for. */
public sealed interface Purpose {
    /**
     * A person signs in.
     *
     * @param returnTo the own path to go to afterwards, starting with a slash
     * @param hint who is expected, for the provider's page; not stored
     */
    record SignIn(String returnTo, Optional<LoginHint> hint) implements Purpose {
        public SignIn(String returnTo) {
            this(returnTo, Optional.empty());
        }
    }

    /**
     * An administrator proves a draft.
     *
     * @param draftRevision the revision that the trial proves
     * @param liveRevision the live revision it saw; 0 for none
     * @param administrator who began it; only that administrator's own session may finish it
     * @param directory what the administrator says of a changed issuer
     */
    record Trial(
            long draftRevision,
            long liveRevision,
            Actor administrator,
            Optional<DirectoryChoice> directory)
            implements Purpose {}

    /** Who is expected to sign in. */
    default Optional<LoginHint> expected() {
        return this instanceof SignIn signIn ? signIn.hint() : Optional.empty();
    }
}
