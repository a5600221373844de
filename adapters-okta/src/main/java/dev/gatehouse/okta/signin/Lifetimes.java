package dev.gatehouse.okta.signin;

import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.okta.finding.Findings;
import dev.gatehouse.okta.finding.Ways;

/** Notes about how long access tokens live. */
final class Lifetimes {
    private static final String MEND = Ways.POLICIES + " > the rule > Access token lifetime.";

    private Lifetimes() {}

    static Finding tooShort(String minutes) {
        return Findings.note("access_token_short", "connection")
                .seen(
                        "Access tokens live "
                                + minutes
                                + ", so Okta is asked for new ones that often")
                .expected("At least 10 minutes; an hour is Okta's default")
                .mend(MEND);
    }

    static Finding tooLong(String minutes) {
        return Findings.note("access_token_long", "connection")
                .seen(
                        "Access tokens live "
                                + minutes
                                + ", and changed groups take effect that late")
                .expected("At most 4 hours; an hour is Okta's default")
                .mend(MEND);
    }
}
