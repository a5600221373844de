package dev.gatehouse.application.link;

import dev.gatehouse.domain.secret.Secret;

/** What became of a one-time link. */
public sealed interface LinkOutcome {
    /** It was used, and its holder is signed in; the secret is the value of the session cookie. */
    record Accepted(Secret sessionCookie) implements LinkOutcome {}

    /** It is unknown, used or expired; which, is not told. */
    record NotUsable() implements LinkOutcome {}
}
