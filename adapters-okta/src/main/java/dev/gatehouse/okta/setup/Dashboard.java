package dev.gatehouse.okta.setup;

import dev.gatehouse.oidc.connection.Printable;
import dev.gatehouse.okta.finding.Findings;
import dev.gatehouse.okta.finding.Ways;
import dev.gatehouse.okta.management.OktaObject;

/**
 * The tile of the web app on people's dashboard at Okta, which begins a sign-in here.
 *
 * @see <a
 *     href="https://openid.net/specs/openid-connect-core-1_0.html#ThirdPartyInitiatedLogin">OIDC
 *     Core 4: initiating login from a third party</a>
 */
final class Dashboard {
    private static final String HIDDEN = "visibility.hide.web";
    private static final String MODE = "settings.oauthClient.idp_initiated_login.mode";
    private static final String URI = "settings.oauthClient.initiate_login_uri";
    private static final String COMPLIANT = "SPEC";

    private Dashboard() {}

    /** One setting of Okta's form in three members. */
    static Aspect tile(String uri) {
        String wanted = "icon shown, " + COMPLIANT + ", " + uri;
        return new Aspect(
                "Sign-in from the Okta dashboard",
                Dashboard::shown,
                wanted,
                app ->
                        !app.flag(HIDDEN)
                                && app.text(MODE).equals(COMPLIANT)
                                && app.text(URI).equals(uri),
                (app, made) -> app.with(HIDDEN, false).with(MODE, COMPLIANT).with(URI, uri),
                seen ->
                        Findings.note("dashboard_sign_in_off", "client_id")
                                .seen(
                                        "The dashboard at Okta has no tile that begins a sign-in"
                                                + " here",
                                        Printable.of(seen))
                                .expected(wanted)
                                .mend(
                                        Ways.GENERAL
                                                + " > Login > Login initiated by: Either Okta or"
                                                + " App; Initiate login URI: ours.",
                                        "Or let the set-up assistant do it; our own sign-in page"
                                                + " works all the same."));
    }

    private static String shown(OktaObject app) {
        return (app.flag(HIDDEN) ? "icon hidden, " : "icon shown, ")
                + app.find(MODE).orElse("DISABLED")
                + ", "
                + app.find(URI).orElse("no initiate login URI");
    }
}
