package dev.gatehouse.okta.diagnosis;

import dev.gatehouse.okta.diagnosis.Entered.Field;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What a reader of a set-up document gets wrong, and the only findings that may come of it. */
@SuppressWarnings("ImmutableEnumChecker") // nobody changes them
enum Mistake {
    NONE(okta -> {}, Map.of()),
    CLIENT_UNKNOWN(Field.CLIENT_ID, "0oanobody00000000000", "client_id_unknown"),
    CLIENT_INACTIVE(okta -> okta.app(SpoiltOkta.WEB, "status", "INACTIVE"), "client_id_unknown"),
    CLIENT_IS_SERVICE(Field.CLIENT_ID, SpoiltOkta.SERVICE, "app_is_service"),
    REDIRECT_URI_MISSING(
            okta -> okta.app(SpoiltOkta.WEB, "settings.oauthClient.redirect_uris", List.of()),
            "redirect_uri_unknown"),
    REDIRECT_URI_WITH_SLASH(
            okta ->
                    okta.app(
                            SpoiltOkta.WEB,
                            "settings.oauthClient.redirect_uris",
                            List.of("https://gate.example/o/acme/login/okta/redirect/")),
            "redirect_uri_unknown"),
    CODE_GRANT_MISSING(
            okta ->
                    okta.app(
                            SpoiltOkta.WEB,
                            "settings.oauthClient.grant_types",
                            List.of("refresh_token")),
            "grant_type_missing"),
    CODE_RESPONSE_MISSING(
            okta ->
                    okta.app(
                            SpoiltOkta.WEB,
                            "settings.oauthClient.response_types",
                            List.of("token")),
            "response_type_refused"),
    REFRESH_GRANT_MISSING(
            okta ->
                    okta.app(
                            SpoiltOkta.WEB,
                            "settings.oauthClient.grant_types",
                            List.of("authorization_code")),
            "refresh_grant_missing"),
    PKCE_NOT_REQUIRED(
            okta -> okta.app(SpoiltOkta.WEB, "credentials.oauthClient.pkce_required", false),
            "pkce_not_required"),
    SCOPE_MISSING(okta -> okta.removeScope("user_groups"), "scope_unknown"),
    SECRET_WRONG(Field.SECRET, "not-the-secret-of-this-web-app", "client_secret_wrong"),
    SECRET_POSTED(
            okta ->
                    okta.app(
                            SpoiltOkta.WEB,
                            "credentials.oauthClient.token_endpoint_auth_method",
                            "client_secret_post"),
            "client_authentication_method"),
    KEY_WANTED(
            okta ->
                    okta.app(
                            SpoiltOkta.WEB,
                            "credentials.oauthClient.token_endpoint_auth_method",
                            "private_key_jwt"),
            "client_takes_no_secret"),
    NATIVE_AS_WEB(Field.CLIENT_ID, SpoiltOkta.NATIVE, "client_takes_no_secret"),
    DPOP_DEMANDED(
            okta -> okta.app(SpoiltOkta.WEB, "settings.oauthClient.dpop_bound_access_tokens", true),
            "dpop_required"),
    OUTSIDE_THE_ZONE(
            okta -> okta.app(SpoiltOkta.WEB, "settings.oauthClient.network.connection", "ZONE"),
            "network_zone_refused"),
    ORG_SERVER_ONLY(
            okta -> okta.app(SpoiltOkta.WEB, "sandbox.orgServerOnly", true),
            "client_of_org_server"),
    NATIVE_UNKNOWN(Field.NATIVE_CLIENT_ID, "0oanobody00000000000", "native_client_unknown"),
    NATIVE_IS_SERVICE(Field.NATIVE_CLIENT_ID, SpoiltOkta.SERVICE, "native_client_is_service"),
    NATIVE_IS_WEB(Field.NATIVE_CLIENT_ID, SpoiltOkta.WEB, "native_client_confidential"),
    NATIVE_WITH_SECRET(
            okta ->
                    okta.app(
                            SpoiltOkta.NATIVE,
                            "credentials.oauthClient.token_endpoint_auth_method",
                            "client_secret_basic"),
            "native_client_confidential");

    private final Consumer<SpoiltOkta> spoil;
    private final Map<Field, String> entered;
    private final List<String> findings;

    Mistake(Consumer<SpoiltOkta> spoil, Map<Field, String> entered, String... findings) {
        this.spoil = spoil;
        this.entered = entered;
        this.findings = List.copyOf(Arrays.asList(findings));
    }

    Mistake(Consumer<SpoiltOkta> spoil, String finding) {
        this(spoil, Map.of(), finding);
    }

    Mistake(Field field, String value, String finding) {
        this(okta -> {}, Map.of(field, value), finding);
    }

    void spoil(SpoiltOkta okta) {
        spoil.accept(okta);
    }

    Map<Field, String> entered() {
        return entered;
    }

    List<String> findings() {
        return findings;
    }
}
