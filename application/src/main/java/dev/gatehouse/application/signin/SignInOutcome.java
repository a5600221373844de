package dev.gatehouse.application.signin;

import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.secret.Secret;

import java.util.Optional;

/** What came of a browser's return from the provider. */
public sealed interface SignInOutcome {
    /** Signed in; the secret is the value of the session cookie. */
    record SignedIn(Secret sessionCookie, String returnTo) implements SignInOutcome {}

    /**
     * Another person is signed in in this browser; the secret is the value of the cookie with which
     * the decision comes.
     */
    record OtherPerson(Secret ticket) implements SignInOutcome {}

    /** A trial sign-in is over; its report says how it went. */
    record TrialFinished(TrialEnd end) implements SignInOutcome {}

    /** Not let in. */
    record Refused(RefusalCode code, Optional<Finding> finding) implements SignInOutcome {}
}
