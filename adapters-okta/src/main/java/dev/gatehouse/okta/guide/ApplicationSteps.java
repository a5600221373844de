package dev.gatehouse.okta.guide;

import dev.gatehouse.application.guide.GuideStep;
import dev.gatehouse.application.guide.Sight;

import java.util.List;

/** The app integrations: for the browser, for the mobile app and for programs. */
final class ApplicationSteps {
    static final String SIGNED_IN = "id_token";

    static final List<GuideStep> ALL =
            List.of(
                    app("web_app", Sight.CHECKS)
                            .at("client_id", "users")
                            .provenBy("client_id", SIGNED_IN)
                            .provenBy("code_flow", SIGNED_IN)
                            .deniedBy(
                                    "client_id_unknown",
                                    "client_of_org_server",
                                    "app_is_service",
                                    "response_type_refused",
                                    "grant_type_missing"),
                    app("sign_in_redirect", Sight.CHECKS)
                            .at("redirect_uri")
                            .provenBy("redirect_uri", SIGNED_IN)
                            .deniedBy("redirect_uri_unknown"),
                    app("sign_out_redirect", Sight.TRIAL)
                            .at("sign_out_redirect_uri")
                            .provenBy("sign_out")
                            .deniedBy("sign_out_uri_unknown", "sign_out_refused"),
                    app("refresh_token", Sight.TRIAL)
                            .provenBy("refresh_token")
                            .provenBy("rotation")
                            .deniedBy(
                                    "refresh_token_missing",
                                    "refresh_grant_missing",
                                    "refresh_token_not_rotated"),
                    app("pkce", Sight.CHECKS)
                            .provenBy("pkce")
                            .deniedBy("pkce_refused", "pkce_not_required"),
                    app("client_authentication", Sight.CHECKS)
                            .at("client_secret")
                            .provenBy("client_authentication", SIGNED_IN)
                            .deniedBy(
                                    "client_secret_wrong",
                                    "client_authentication_failed",
                                    "client_authentication_method",
                                    "client_takes_no_secret"),
                    app("assignment", Sight.TRIAL)
                            .provenBy("assignment", SIGNED_IN)
                            .deniedBy("user_not_assigned"),
                    app("native_app", Sight.CHECKS)
                            .at("native_client_id")
                            .provenBy("native_client")
                            .deniedBy(
                                    "native_client_unknown",
                                    "native_client_confidential",
                                    "native_client_is_service"),
                    app("api_app", Sight.READ_BACK)
                            .at("api")
                            .provenBy("api_client")
                            .deniedBy("dpop_required"));

    private ApplicationSteps() {}

    private static GuideStep app(String name, Sight sight) {
        return GuideStep.of("applications", name, sight);
    }
}
