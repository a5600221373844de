package dev.gatehouse.okta.guide;

import static dev.gatehouse.okta.guide.ApplicationSteps.SIGNED_IN;

import dev.gatehouse.application.guide.GuideStep;
import dev.gatehouse.domain.connection.Sight;

import java.util.List;

/** The authorization server with its audience, scopes and claims. */
final class ServerSteps {
    /** What reads the claims back sees all three. */
    private static final String READ = "claim";

    static final List<GuideStep> ALL =
            List.of(
                    server("authorization_server", Sight.CHECKS)
                            .at("metadata_url", "organization_domain", "authorization_server_id")
                            .provenBy("metadata")
                            .provenBy("issuer")
                            .provenBy("authorization_server")
                            .deniedBy(
                                    "admin_host",
                                    "address_not_https",
                                    "api_access_management_missing",
                                    "authorization_server_missing",
                                    "authorization_server_inactive",
                                    "issuer_mode_differs"),
                    server("audience", Sight.TRIAL)
                            .at("audience", "own_audience")
                            .provenBy("access_token", "api_token")
                            .deniedBy(
                                    "audience_differs",
                                    "audience_taken",
                                    "server_audience_differs"),
                    server("user_scopes", Sight.CHECKS)
                            .at("users")
                            .provenBy("scopes", SIGNED_IN)
                            .deniedBy(
                                    "scope_unknown",
                                    "scope_missing",
                                    "user_scope_consent_required"),
                    server("api_scopes", Sight.READ_BACK)
                            .at("api")
                            .shownBy("scope")
                            .deniedBy(
                                    "api_scopes_unknown",
                                    "api_scope_missing",
                                    "scope_consent_required"),
                    server("claim_roles", Sight.TRIAL)
                            .provenBy("roles", READ)
                            .deniedBy(
                                    "roles_claim_missing",
                                    "roles_in_access_token",
                                    "roles_scope_missing",
                                    "roles_only_in_userinfo",
                                    "roles_claim_undefined",
                                    "roles_claim_on_access_token",
                                    "roles_claim_not_always",
                                    "roles_claim_inactive",
                                    "roles_claim_scope",
                                    "roles_claim_filter",
                                    "roles_claim_too_wide",
                                    "claim_expression_failed"),
                    server("claim_upn", Sight.TRIAL)
                            .provenBy("login", READ)
                            .deniedBy(
                                    "upn_missing",
                                    "login_missing",
                                    "upn_claim_undefined",
                                    "upn_claim_on_access_token",
                                    "upn_claim_not_always",
                                    "upn_claim_inactive",
                                    "upn_claim_scope",
                                    "upn_claim_value"),
                    server("claim_uid", Sight.TRIAL)
                            .provenBy("uid", READ)
                            .deniedBy(
                                    "uid_differs",
                                    "uid_claim_undefined",
                                    "uid_claim_on_access_token",
                                    "uid_claim_not_always",
                                    "uid_claim_inactive",
                                    "uid_claim_scope",
                                    "uid_claim_value"));

    private ServerSteps() {}

    private static GuideStep server(String name, Sight sight) {
        return GuideStep.of("server", name, sight);
    }
}
