package dev.gatehouse.application.session.anyorder;

/** How the provider treats who asks for new tokens. */
enum Mood {
    /** Gives new tokens. */
    ANSWERS,
    /** Gives new tokens once more, but the answer is lost. */
    LOSES,
    /** Cannot be reached. */
    AWAY,
    /** Finds fault with the client. */
    MISCONFIGURED
}
