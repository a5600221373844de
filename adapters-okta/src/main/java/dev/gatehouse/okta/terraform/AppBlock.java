package dev.gatehouse.okta.terraform;

import dev.gatehouse.okta.management.OktaObject;
import dev.gatehouse.okta.setup.PlannedObject;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An app as {@code okta_app_oauth}; its secret stays out of Terraform's state.
 *
 * <p>Quirk: the provider replaces an app as a whole, and does not know whether its tokens must be
 * bound to a key (DPoP).
 */
final class AppBlock {
    private static final String OAUTH = "settings.oauthClient.";
    private static final String CREDENTIALS = "credentials.oauthClient.";
    private static final String DPOP = OAUTH + "dpop_bound_access_tokens";
    private static final String JWKS = OAUTH + "jwks";

    private static final Map<String, String> TEXTS =
            new TreeMap<>(
                    Map.of(
                            "label", "label",
                            "type", OAUTH + "application_type",
                            "token_endpoint_auth_method",
                                    CREDENTIALS + "token_endpoint_auth_method",
                            "consent_method", OAUTH + "consent_method",
                            "refresh_token_rotation", OAUTH + "refresh_token.rotation_type",
                            "jwks_uri", OAUTH + "jwks_uri",
                            "login_uri", OAUTH + "initiate_login_uri",
                            "login_mode", OAUTH + "idp_initiated_login.mode"));

    private static final List<String> LISTS =
            List.of("grant_types", "response_types", "redirect_uris", "post_logout_redirect_uris");

    /** What an app may have besides, which is not ours to set. */
    private static final List<String> OTHERS =
            List.of(
                    "accessibility_error_redirect_url",
                    "accessibility_login_redirect_url",
                    "accessibility_self_service",
                    "admin_note",
                    "app_links_json",
                    "app_settings_json",
                    "authentication_policy",
                    "auto_key_rotation",
                    "auto_submit_toolbar",
                    "client_uri",
                    "consent_method",
                    "enduser_note",
                    "frontchannel_logout_session_required",
                    "frontchannel_logout_uri",
                    "groups_claim",
                    "hide_ios",
                    "hide_web",
                    "implicit_assignment",
                    "issuer_mode",
                    "jwks",
                    "jwks_uri",
                    "login_mode",
                    "login_scopes",
                    "login_uri",
                    "logo",
                    "logo_uri",
                    "participate_slo",
                    "pkce_required",
                    "policy_uri",
                    "post_logout_redirect_uris",
                    "profile",
                    "redirect_uris",
                    "refresh_token_leeway",
                    "refresh_token_rotation",
                    "token_endpoint_auth_method",
                    "tos_uri",
                    "user_name_template",
                    "user_name_template_push_status",
                    "user_name_template_suffix",
                    "user_name_template_type",
                    "wildcard_redirect");

    private AppBlock() {}

    static List<Hcl.Attribute> settings(OktaObject app) {
        List<Hcl.Attribute> settings = new ArrayList<>();
        TEXTS.forEach(
                (name, path) -> app.find(path).ifPresent(t -> settings.add(Hcl.text(name, t))));
        for (String list : LISTS) {
            List<String> values = app.texts(OAUTH + list);
            if (!values.isEmpty()) {
                settings.add(Hcl.texts(list, values));
            }
        }
        flag("pkce_required", CREDENTIALS + "pkce_required", app, settings);
        flag("hide_web", "visibility.hide.web", app, settings);
        if (app.has(OAUTH + "refresh_token.leeway")) {
            settings.add(
                    Hcl.number(
                            "refresh_token_leeway", app.number(OAUTH + "refresh_token.leeway", 0)));
        }
        if (!app.text(CREDENTIALS + "token_endpoint_auth_method").equals("none")) {
            settings.add(Hcl.flag("omit_secret", true));
        }
        return settings;
    }

    private static void flag(
            String name, String path, OktaObject app, List<Hcl.Attribute> settings) {
        if (app.has(path)) {
            settings.add(Hcl.flag(name, app.flag(path)));
        }
    }

    /** What stays as it is when the app is changed; keys that are to go do not. */
    static List<String> others(PlannedObject object) {
        boolean keysGo =
                object.there().filter(app -> app.has(JWKS)).isPresent()
                        && !object.wanted().has(JWKS);
        List<String> others =
                new ArrayList<>(OTHERS.stream().filter(o -> !keysGo || !o.equals("jwks")).toList());
        if (object.wanted().text(OAUTH + "network.connection").equals("ZONE")) {
            others.add("network");
        }
        return others;
    }

    /** Whether DPoP has a part in what is to be done. */
    static boolean mindsDpop(PlannedObject object) {
        return object.wanted().flag(DPOP)
                || object.there().filter(app -> app.flag(DPOP)).isPresent();
    }
}
