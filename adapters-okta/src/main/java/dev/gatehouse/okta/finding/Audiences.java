package dev.gatehouse.okta.finding;

import dev.gatehouse.domain.connection.Audience;
import dev.gatehouse.domain.connection.Finding;

/**
 * The finding that tokens of a server are for somebody else.
 *
 * @see <a href="https://developer.okta.com/docs/concepts/auth-servers/">Okta: authorization
 *     servers</a>
 */
public final class Audiences {
    private Audiences() {}

    /** With what a token of that server says. */
    public static Finding differ(String seen, Audience ours) {
        return Findings.error("audience_differs", "audience")
                .seen("Access tokens of this server are for another audience", seen)
                .expected("aud is " + ours)
                .mend(
                        Ways.SERVERS + " > your server > Settings > Audience: enter " + ours + ".",
                        "Or enter that server's audience as Audience.");
    }
}
