package dev.gatehouse.sandbox.clientauth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSVerifier;

import dev.gatehouse.sandbox.client.App;
import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.fault.OAuthFault;
import dev.gatehouse.sandbox.fault.Refusal;
import dev.gatehouse.sandbox.realm.Realm;
import dev.gatehouse.sandbox.web.Parameters;

import java.text.ParseException;
import java.util.List;
import java.util.Map;

/** A signed assertion, by secret or by key, judged claim by claim (RFC 7523 3; reference 2). */
record ClientAssertion(Realm realm, String audience) {
    private static final String TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static final long FARTHEST = 3600;
    private static final long TOLERANCE = 5;

    App authenticate(Parameters form) {
        if (!form.text("client_assertion_type").equals(TYPE)) {
            throw new Refusal(OAuthFault.CLIENT_ASSERTION_TYPE_INVALID);
        }
        JWSObject jwt = parse(form.text("client_assertion"));
        Document claims = claims(jwt);
        App app = app(claims, form);
        List<JWSVerifier> verifiers = AssertionKeys.verifiers(realm, app, jwt);
        examine(claims);
        if (verifiers.stream().noneMatch(verifier -> verifies(jwt, verifier))) {
            throw new Refusal(OAuthFault.CLIENT_ASSERTION_INVALID_SIGNATURE);
        }
        claims.findText("jti").ifPresent(jti -> once(app, jti, claims));
        return app;
    }

    private App app(Document claims, Parameters form) {
        String issuer = claims.text("iss");
        App app =
                realm.apps()
                        .withClientId(issuer)
                        .filter(App::active)
                        .orElseThrow(() -> new Refusal(OAuthFault.CLIENT_ASSERTION_INVALID_ISSUER));
        if (!claims.text("sub").equals(issuer)) {
            throw new Refusal(OAuthFault.CLIENT_ASSERTION_INVALID_SUBJECT);
        }
        if (form.has("client_id") && !form.text("client_id").equals(issuer)) {
            throw new Refusal(OAuthFault.INVALID_CLIENT_ID);
        }
        return app;
    }

    private void examine(Document claims) {
        if (!claims.texts("aud").contains(audience)) {
            throw new Refusal(OAuthFault.CLIENT_ASSERTION_INVALID_AUDIENCE);
        }
        long now = realm.tenant().clock().epochSecond();
        long expires = claims.number("exp", -1);
        if (expires < 0) {
            throw new Refusal(OAuthFault.CLIENT_ASSERTION_EXPIRATION_REQUIRED);
        }
        if (expires <= now) {
            throw new Refusal(OAuthFault.CLIENT_ASSERTION_EXPIRED_TOKEN);
        }
        if (expires > now + FARTHEST + TOLERANCE) {
            throw new Refusal(OAuthFault.CLIENT_ASSERTION_EXPIRES_TOO_FAR_IN_FUTURE);
        }
        if (claims.number("iat", now) > now + TOLERANCE) {
            throw new Refusal(OAuthFault.CLIENT_ASSERTION_ISSUED_AT_IN_FUTURE);
        }
    }

    private void once(App app, String jti, Document claims) {
        String key = "assertion/" + app.clientId() + "/" + jti;
        if (!realm.usedOnce().first(key, claims.number("exp", 0))) {
            throw new Refusal(OAuthFault.CLIENT_ASSERTION_ALREADY_USED);
        }
    }

    private static boolean verifies(JWSObject jwt, JWSVerifier verifier) {
        try {
            return jwt.verify(verifier);
        } catch (JOSEException e) {
            return false;
        }
    }

    private static JWSObject parse(String assertion) {
        try {
            return JWSObject.parse(assertion);
        } catch (ParseException e) {
            throw new Refusal(OAuthFault.CLIENT_ASSERTION_INVALID_JWT);
        }
    }

    private static Document claims(JWSObject jwt) {
        Map<String, Object> json = jwt.getPayload().toJSONObject();
        if (json == null) {
            throw new Refusal(OAuthFault.CLIENT_ASSERTION_INVALID_JWT);
        }
        return new Document(json);
    }
}
