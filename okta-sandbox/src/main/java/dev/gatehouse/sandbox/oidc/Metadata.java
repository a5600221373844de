package dev.gatehouse.sandbox.oidc;

import dev.gatehouse.sandbox.authserver.AuthorizationServer;
import dev.gatehouse.sandbox.authserver.Scope;
import dev.gatehouse.sandbox.key.Algorithms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a server says about itself; custom claims never, custom scopes only if published. */
final class Metadata {
    private static final List<String> METHODS =
            List.of(
                    "client_secret_basic",
                    "client_secret_post",
                    "client_secret_jwt",
                    "private_key_jwt",
                    "none");

    private static final List<String> ALGORITHMS =
            List.of(
                    "HS256", "HS384", "HS512", "RS256", "RS384", "RS512", "ES256", "ES384",
                    "ES512");

    private static final List<String> CLAIMS =
            List.of(
                    "iss",
                    "ver",
                    "sub",
                    "aud",
                    "iat",
                    "exp",
                    "jti",
                    "auth_time",
                    "amr",
                    "idp",
                    "nonce",
                    "name",
                    "nickname",
                    "preferred_username",
                    "given_name",
                    "middle_name",
                    "family_name",
                    "email",
                    "email_verified",
                    "profile",
                    "zoneinfo",
                    "locale",
                    "address",
                    "phone_number",
                    "picture",
                    "website",
                    "gender",
                    "birthdate",
                    "updated_at",
                    "at_hash",
                    "c_hash");

    private Metadata() {}

    static Map<String, Object> openId(AuthorizationServer server) {
        Map<String, Object> metadata = common(server);
        metadata.put("userinfo_endpoint", server.endpoint("userinfo"));
        metadata.put("id_token_signing_alg_values_supported", List.of("RS256"));
        return metadata;
    }

    /** The org server's own scopes are told here, and not in OpenID Connect's variant. */
    static Map<String, Object> oauth(AuthorizationServer server) {
        Map<String, Object> metadata = common(server);
        if (server.org()) {
            List<String> all = new ArrayList<>(OktaScopes.ALL);
            all.addAll(scopes(server));
            metadata.put("scopes_supported", all);
        }
        return metadata;
    }

    private static Map<String, Object> common(AuthorizationServer server) {
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("issuer", server.issuer());
        m.put("authorization_endpoint", server.endpoint("authorize"));
        m.put("token_endpoint", server.endpoint("token"));
        m.put("registration_endpoint", server.origin() + "/oauth2/v1/clients");
        m.put("jwks_uri", server.endpoint("keys"));
        m.put(
                "response_types_supported",
                List.of(
                        "code",
                        "token",
                        "id_token",
                        "code id_token",
                        "code token",
                        "id_token token",
                        "code id_token token"));
        m.put(
                "response_modes_supported",
                List.of("query", "fragment", "form_post", "okta_post_message"));
        m.put(
                "grant_types_supported",
                List.of(
                        "authorization_code",
                        "implicit",
                        "refresh_token",
                        "password",
                        "client_credentials"));
        m.put("subject_types_supported", List.of("public"));
        m.put("scopes_supported", scopes(server));
        m.put("token_endpoint_auth_methods_supported", METHODS);
        m.put("claims_supported", CLAIMS);
        m.put("code_challenge_methods_supported", List.of("S256"));
        m.put("introspection_endpoint", server.endpoint("introspect"));
        m.put("introspection_endpoint_auth_methods_supported", METHODS);
        m.put("revocation_endpoint", server.endpoint("revoke"));
        m.put("revocation_endpoint_auth_methods_supported", METHODS);
        m.put("end_session_endpoint", server.endpoint("logout"));
        m.put("request_parameter_supported", true);
        m.put("request_object_signing_alg_values_supported", ALGORITHMS);
        m.put("device_authorization_endpoint", server.endpoint("device/authorize"));
        m.put("pushed_authorization_request_endpoint", server.endpoint("par"));
        m.put("dpop_signing_alg_values_supported", Algorithms.names());
        m.put("frontchannel_logout_supported", true);
        m.put("frontchannel_logout_session_supported", true);
        return m;
    }

    private static List<String> scopes(AuthorizationServer server) {
        List<String> names = new ArrayList<>();
        server.scopes().stream().filter(Scope::published).map(Scope::name).forEach(names::add);
        return names;
    }
}
