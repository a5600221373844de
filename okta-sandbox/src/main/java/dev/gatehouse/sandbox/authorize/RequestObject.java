package dev.gatehouse.sandbox.authorize;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSVerifier;

import dev.gatehouse.sandbox.authserver.AuthorizationServer;
import dev.gatehouse.sandbox.client.App;
import dev.gatehouse.sandbox.clientauth.AssertionKeys;
import dev.gatehouse.sandbox.fault.OAuthFault;
import dev.gatehouse.sandbox.fault.Refusal;
import dev.gatehouse.sandbox.realm.Realm;
import dev.gatehouse.sandbox.web.Parameters;

import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Parameters inside a signed {@code request} object (OIDC Core 6.1). */
final class RequestObject {
    private static final List<String> REGISTERED =
            List.of("iss", "aud", "exp", "iat", "nbf", "jti", "sub");

    private RequestObject() {}

    static Parameters unfold(Realm realm, AuthorizationServer server, Parameters given) {
        if (!given.has("request")) {
            return given;
        }
        App app =
                realm.apps()
                        .withClientId(given.text("client_id"))
                        .filter(App::active)
                        .orElseThrow(() -> new Refusal(OAuthFault.INVALID_CLIENT_ID));
        Map<String, Object> claims = verified(realm, app, given.text("request"));
        if (!app.clientId().equals(claims.get("iss"))) {
            throw new Refusal(OAuthFault.REQUEST_OBJECT_INVALID_ISSUER);
        }
        if (!server.issuer().equals(claims.get("aud"))) {
            throw new Refusal(OAuthFault.INVALID_REQUEST);
        }
        Map<String, String> merged = new LinkedHashMap<>(given.values());
        merged.remove("request");
        claims.forEach(
                (name, value) -> {
                    if (!REGISTERED.contains(name)) {
                        merged.put(name, String.valueOf(value));
                    }
                });
        return new Parameters(merged);
    }

    private static Map<String, Object> verified(Realm realm, App app, String request) {
        try {
            JWSObject jwt = JWSObject.parse(request);
            for (JWSVerifier verifier : AssertionKeys.ofRequestObject(realm, app, jwt)) {
                Map<String, Object> claims = jwt.getPayload().toJSONObject();
                if (claims != null && jwt.verify(verifier)) {
                    return claims;
                }
            }
        } catch (ParseException | JOSEException e) {
            throw new Refusal(OAuthFault.INVALID_REQUEST);
        }
        throw new Refusal(OAuthFault.INVALID_REQUEST);
    }
}
