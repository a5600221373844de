package dev.gatehouse.okta.guide;

import static dev.gatehouse.okta.guide.ApplicationSteps.SIGNED_IN;

import dev.gatehouse.application.guide.GuideStep;
import dev.gatehouse.application.guide.Sight;

import java.util.List;

/** The authorization server with its audience, scopes and claims. */
final class ServerSteps {
    static final List<GuideStep> ALL =
            List.of(
                    server("authorization_server", Sight.CHECKS)
                            .at("metadata_url", "organization_domain", "authorization_server_id")
                            .provenBy("metadata")
                            .provenBy("issuer")
                            .provenBy("authorization_server")
                            .deniedBy("admin_host", "address_not_https"),
                    server("audience", Sight.TRIAL)
                            .at("audience", "own_audience")
                            .provenBy("access_token")
                            .deniedBy("audience_differs", "audience_taken"),
                    server("user_scopes", Sight.CHECKS)
                            .at("users")
                            .provenBy("scopes", SIGNED_IN)
                            .deniedBy("scope_unknown"),
                    server("api_scopes", Sight.READ_BACK).at("api").provenBy("api_scopes"),
                    server("claim_roles", Sight.TRIAL)
                            .provenBy("roles")
                            .deniedBy("roles_claim_missing"),
                    server("claim_upn", Sight.TRIAL)
                            .provenBy("login")
                            .deniedBy("upn_missing", "login_missing"),
                    server("claim_uid", Sight.TRIAL).provenBy("uid").deniedBy("uid_differs"));

    private ServerSteps() {}

    private static GuideStep server(String name, Sight sight) {
        return GuideStep.of("server", name, sight);
    }
}
