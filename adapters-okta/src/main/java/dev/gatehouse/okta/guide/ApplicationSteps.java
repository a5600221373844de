package dev.gatehouse.okta.guide;

import dev.gatehouse.application.guide.GuideStep;
import dev.gatehouse.domain.connection.Sight;

import java.util.List;

/** The app integrations: for the browser, for the mobile app and for programs. */
final class ApplicationSteps {
    static final String SIGNED_IN = "id_token";

    /** What reads the app's settings back sees most of its steps at once. */
    private static final String READ = "web_app";

    static final List<GuideStep> ALL =
            List.of(
                    app("web_app", Sight.CHECKS)
                            .at("client_id", "users")
                            .provenBy("client_id", SIGNED_IN, READ)
                            .provenBy("code_flow", SIGNED_IN, READ)
                            .deniedBy(
                                    "client_id_unknown",
                                    "client_of_org_server",
                                    "app_is_service",
                                    "response_type_refused",
                                    "grant_type_missing",
                                    "dpop_required",
                                    "web_app_missing",
                                    "web_app_inactive",
                                    "web_app_grant_missing",
                                    "web_app_dpop",
                                    "consent_required"),
                    app("sign_in_redirect", Sight.CHECKS)
                            .at("redirect_uri")
                            .provenBy("redirect_uri", SIGNED_IN, READ)
                            .deniedBy("redirect_uri_unknown", "redirect_uri_not_registered"),
                    app("sign_out_redirect", Sight.TRIAL)
                            .at("sign_out_redirect_uri")
                            .provenBy("sign_out", READ)
                            .deniedBy(
                                    "sign_out_uri_unknown",
                                    "sign_out_refused",
                                    "sign_out_uri_not_registered"),
                    app("initiate_login", Sight.READ_BACK)
                            .shownBy(READ)
                            .deniedBy("dashboard_sign_in_off"),
                    app("refresh_token", Sight.TRIAL)
                            .provenBy("refresh_token", READ)
                            .provenBy("rotation", READ)
                            .deniedBy(
                                    "refresh_token_missing",
                                    "refresh_grant_missing",
                                    "refresh_token_not_rotated",
                                    "offline_access_missing",
                                    "web_app_refresh_grant_missing",
                                    "web_app_refresh_not_rotated",
                                    "web_app_rotation_leeway"),
                    app("pkce", Sight.CHECKS)
                            .provenBy("pkce", READ)
                            .deniedBy("pkce_refused", "pkce_not_required"),
                    app("client_authentication", Sight.CHECKS)
                            .at("client_secret")
                            .provenBy("client_authentication", SIGNED_IN)
                            .deniedBy(
                                    "client_secret_missing",
                                    "client_secret_wrong",
                                    "client_authentication_failed",
                                    "client_authentication_method",
                                    "client_authentication_differs",
                                    "client_takes_no_secret"),
                    app("assignment", Sight.TRIAL)
                            .provenBy("assignment", SIGNED_IN)
                            .deniedBy(
                                    "user_not_assigned",
                                    "web_app_group_not_assigned",
                                    "native_app_group_not_assigned",
                                    "web_app_broker_mode"),
                    app("native_app", Sight.CHECKS)
                            .at("native_client_id")
                            .provenBy("native_client", "native_app")
                            .deniedBy(
                                    "native_client_unknown",
                                    "native_client_confidential",
                                    "native_client_is_service",
                                    "native_app_missing",
                                    "native_app_inactive",
                                    "native_app_grant_missing",
                                    "native_app_dpop",
                                    "native_app_refresh_grant_missing",
                                    "native_app_refresh_not_rotated",
                                    "native_app_rotation_leeway",
                                    "native_redirect_uri_not_registered"),
                    app("api_app", Sight.API_CLIENT)
                            .at("api")
                            .provenBy("api_authentication", "api_app")
                            .provenBy("api_grant", "api_app")
                            .provenBy("api_dpop", "api_app")
                            .deniedBy(
                                    "api_app_missing",
                                    "api_app_inactive",
                                    "api_app_grant_missing",
                                    "api_app_dpop",
                                    "api_client_authentication_differs",
                                    "api_client_keys_elsewhere"));

    private ApplicationSteps() {}

    private static GuideStep app(String name, Sight sight) {
        return GuideStep.of("applications", name, sight);
    }
}
