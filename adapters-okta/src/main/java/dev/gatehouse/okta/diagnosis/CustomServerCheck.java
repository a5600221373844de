package dev.gatehouse.okta.diagnosis;

import dev.gatehouse.okta.connection.OktaSettingsForm;
import dev.gatehouse.okta.finding.Findings;
import dev.gatehouse.okta.finding.Ways;

import java.util.List;

/**
 * The server is a custom one.
 *
 * <p>Quirk: the org authorization server has neither custom scopes nor claims nor policies, and an
 * application cannot verify its access tokens.
 *
 * @see <a href="https://developer.okta.com/docs/concepts/auth-servers/">Okta: authorization
 *     servers</a>
 */
final class CustomServerCheck implements Check<Evidence> {
    static final String NAME = "authorization_server";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> needs() {
        return List.of(IssuerCheck.NAME);
    }

    @Override
    public Verdict check(Evidence evidence) {
        if (evidence.issuer().uri().getRawPath().startsWith("/oauth2/")) {
            return new Verdict.Good("A custom authorization server");
        }
        return new Verdict.Bad(
                Findings.error("org_authorization_server", OktaSettingsForm.AUTHORIZATION_SERVER_ID)
                        .seen(
                                "This is the org authorization server, which has no scopes, claims"
                                        + " and policies of your own",
                                "no /oauth2/{id} in " + evidence.issuer())
                        .expected("A custom authorization server: https://{domain}/oauth2/{id}")
                        .mend(
                                "Add or choose a server under "
                                        + Ways.SERVERS
                                        + "; this needs API Access Management.",
                                "Enter its Authorization Server ID."));
    }
}
