package dev.gatehouse.okta.setup;

import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.okta.finding.Findings;

/**
 * What no plan does: what only a person can decide, and what Okta's Management API does not set.
 *
 * @see <a
 *     href="https://developer.okta.com/docs/api/openapi/okta-management/management/tag/Application/">Okta:
 *     Applications API, {@code universalLogout} is read-only</a>
 */
final class ByHand {
    static final Finding NOTE =
            Findings.note("setup_by_hand", "connection")
                    .seen(
                            "These stay with you: who is in the groups, the app's authentication"
                                    + " policy, Universal Logout and the other signals, and the"
                                    + " token preview",
                            "Okta's API sets no Universal Logout")
                    .expected("What the set-up guide says of them")
                    .mend(
                            "Directory > Groups > Assign people. Applications > the web app >"
                                    + " Authentication > Logout.",
                            "Set-up guide: People in the groups, Signals from Okta.");

    private ByHand() {}
}
