package dev.gatehouse.sandbox.authorize;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSVerifier;

import dev.gatehouse.sandbox.authserver.AuthorizationServer;
import dev.gatehouse.sandbox.client.App;
import dev.gatehouse.sandbox.clientauth.AssertionKeys;
import dev.gatehouse.sandbox.document.Document;
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

    private static final long FARTHEST = 3600;
    private static final long TOLERANCE = 5;

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
            throw new Refusal(OAuthFault.REQUEST_OBJECT_AUDIENCE_MISMATCH);
        }
        examine(realm, app, new Document(claims));
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

    /** Its times, where it has any, and that it comes once (RFC 9101 10.2). */
    private static void examine(Realm realm, App app, Document claims) {
        long now = realm.tenant().clock().epochSecond();
        long expires = claims.number("exp", now + 1);
        if (expires <= now) {
            throw new Refusal(OAuthFault.REQUEST_OBJECT_JWT_EXPIRED);
        }
        if (expires > now + FARTHEST) {
            throw new Refusal(OAuthFault.REQUEST_OBJECT_JWT_EXPIRATION_TOO_LONG);
        }
        if (claims.number("iat", now) > now + TOLERANCE) {
            throw new Refusal(OAuthFault.REQUEST_OBJECT_ISSUED_IN_FUTURE);
        }
        String jti = claims.text("jti");
        if (!jti.isEmpty()
                && !realm.usedOnce().first("request/" + app.clientId() + "/" + jti, expires)) {
            throw new Refusal(OAuthFault.REQUEST_OBJECT_ALREADY_USED);
        }
    }

    private static Map<String, Object> verified(Realm realm, App app, String request) {
        try {
            JWSObject jwt = JWSObject.parse(request);
            for (JWSVerifier verifier : verifiers(realm, app, jwt)) {
                Map<String, Object> claims = jwt.getPayload().toJSONObject();
                if (claims != null && jwt.verify(verifier)) {
                    return claims;
                }
            }
        } catch (ParseException e) {
            throw new Refusal(OAuthFault.REQUEST_OBJECT_INVALID);
        } catch (JOSEException e) {
            throw new Refusal(OAuthFault.REQUEST_OBJECT_BAD_SIGNATURE);
        }
        throw new Refusal(OAuthFault.REQUEST_OBJECT_BAD_SIGNATURE);
    }

    /** The same keys as for an assertion, but a request object has words of its own for them. */
    private static List<JWSVerifier> verifiers(Realm realm, App app, JWSObject jwt) {
        try {
            return AssertionKeys.ofRequestObject(realm, app, jwt);
        } catch (Refusal refusal) {
            throw new Refusal(
                    switch (refusal.fault()) {
                        case CLIENT_ASSERTION_INVALID_KID -> OAuthFault.REQUEST_OBJECT_INVALID_KID;
                        case CLIENT_ASSERTION_INVALID_SECRET_LENGTH ->
                                OAuthFault.REQUEST_OBJECT_INVALID_SECRET_LENGTH;
                        case CLIENT_ASSERTION_JWKS_NOT_CONFIGURED ->
                                OAuthFault.REQUEST_OBJECT_JWKS_NOT_CONFIGURED;
                        default -> refusal.fault();
                    });
        }
    }
}
