package dev.gatehouse.acceptance.steps;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;

import java.util.List;
import java.util.Map;

/** A service app of hooli's Okta that proves itself by a key and may use Okta's own scopes. */
final class ServiceApp {
    static final List<String> SCOPES =
            List.of(
                    "okta.apps.manage",
                    "okta.groups.manage",
                    "okta.authorizationServers.manage",
                    "okta.logs.read",
                    "okta.users.read");

    private static final RSAKey KEY = key();
    private final OktaByHand okta;
    private final String id;

    private ServiceApp(OktaByHand okta, String id) {
        this.okta = okta;
        this.id = id;
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("assistant").generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static ServiceApp create(OktaByHand okta, boolean dpop, List<String> scopes) {
        Map<String, Object> settings =
                Map.of(
                        "dpop_bound_access_tokens",
                        dpop,
                        "jwks",
                        Map.of("keys", List.of(KEY.toPublicJWK().toJSONObject())));
        String id =
                OktaByHand.id(
                        okta.post(
                                "/api/v1/apps",
                                OktaBodies.program("Set-up by key", "private_key_jwt", settings)));
        for (String scope : scopes) {
            okta.post(
                    "/api/v1/apps/" + id + "/grants",
                    Map.of("scopeId", scope, "issuer", okta.origin()));
        }
        return new ServiceApp(okta, id);
    }

    ServiceApp withRole(String type) {
        okta.post("/oauth2/v1/clients/" + id + "/roles", Map.of("type", type));
        return this;
    }

    String id() {
        return id;
    }

    static String privateKey() {
        return KEY.toJSONString();
    }

    /** The part of the key that nobody else may have. */
    static String secretPart() {
        return KEY.getPrivateExponent().toString();
    }
}
