package dev.gatehouse.sandbox.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import dev.gatehouse.sandbox.Acme;
import dev.gatehouse.sandbox.RunningSandbox;
import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.token.AccessTokens;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Clients that sign: assertions of both kinds, and proofs of possession. */
class KeyedClientsTest {
    private static final RunningSandbox SANDBOX = RunningSandbox.demo();
    private static final String TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static final ECKey KEY = key();
    private final Acme acme = Acme.with(SANDBOX);

    @AfterAll
    static void stop() {
        SANDBOX.close();
    }

    private static ECKey key() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID("k1").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void configure(String method, boolean dpop) {
        SANDBOX.realm("acme")
                .apps()
                .shelf()
                .update(
                        Acme.API_VIEW,
                        app ->
                                app.with(
                                                "credentials.oauthClient.token_endpoint_auth_method",
                                                method)
                                        .with(
                                                "settings.oauthClient.jwks.keys",
                                                List.of(KEY.toPublicJWK().toJSONObject()))
                                        .with(
                                                "settings.oauthClient.dpop_bound_access_tokens",
                                                dpop));
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(Acme.API_VIEW)
                .subject(Acme.API_VIEW)
                .audience(acme.endpoint("token"))
                .jwtID(UUID.randomUUID().toString())
                .expirationTime(Date.from(Instant.now().plusSeconds(300)));
    }

    private static String sign(JWSHeader header, JWTClaimsSet claims, JWSSigner signer) {
        try {
            SignedJWT jwt = new SignedJWT(header, claims);
            jwt.sign(signer);
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String byKey(JWTClaimsSet claims, String kid) {
        try {
            return sign(
                    new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(kid).build(),
                    claims,
                    new ECDSASigner(KEY));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> token(String assertion, String... headers) {
        return acme.browser()
                .post(
                        acme.endpoint("token"),
                        Map.of(
                                "grant_type",
                                "client_credentials",
                                "scope",
                                "api::view_only",
                                "client_assertion_type",
                                TYPE,
                                "client_assertion",
                                assertion),
                        headers);
    }

    @Test
    void authenticateByKey() {
        configure("private_key_jwt", false);
        String assertion = byKey(claims().build(), "k1");
        assertThat(token(assertion).statusCode()).isEqualTo(200);
        assertThat(token(assertion).body())
                .contains("The client_assertion token has already been used.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    aud  | http://other.example | The audience claim for client_assertion must be the endpoint invoked for the request.
                    iss  | nobody   | The issuer claim for client_assertion is not a valid client_id.
                    sub  | nobody   | The subject claim for client_assertion is not a valid client_id.
                    exp  | -10      | The client_assertion token is expired.
                    exp  | 4000     | The client_assertion token has an expiration too far into the future.
                    exp  | -        | The client_assertion must contain the 'exp' claim as seconds since epoch.
                    iat  | 100      | The client_assertion token must be issued before the current time.
                    kid  | k2       | The client_assertion JWT kid is invalid.
                    jwt  | nonsense | The parsing of the client_assertion failed.
                    sig  | broken   | The client_assertion signature is invalid.
                    """)
    void areRefusedWithTheReason(String what, String value, String description) {
        configure("private_key_jwt", false);
        JWTClaimsSet.Builder claims = claims();
        switch (what) {
            case "aud" -> claims.audience(value);
            case "iss" -> claims.issuer(value);
            case "sub" -> claims.subject(value);
            case "iat" -> claims.issueTime(in(value));
            case "exp" -> claims.expirationTime(value.equals("-") ? null : in(value));
            default -> {}
        }
        String assertion = byKey(claims.build(), what.equals("kid") ? value : "k1");
        if (what.equals("sig")) {
            String good = byKey(claims().build(), "k1");
            assertion =
                    assertion.substring(0, assertion.lastIndexOf('.'))
                            + good.substring(good.lastIndexOf('.'));
        }
        var answer = token(what.equals("jwt") ? value : assertion);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("invalid_client", description);
    }

    private static Date in(String seconds) {
        return Date.from(Instant.now().plusSeconds(Long.parseLong(seconds)));
    }

    @Test
    void authenticateBySharedSecret() throws Exception {
        configure("client_secret_jwt", false);
        String assertion =
                sign(
                        new JWSHeader(JWSAlgorithm.HS256),
                        claims().build(),
                        new MACSigner(Acme.API_VIEW_SECRET));
        assertThat(token(assertion).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    short-secret-123456   | HS256 | jwt-bearer | 401 | invalid_client  | The client secret is too short to verify a JWT HMAC.
                    another-secret-that-is-long-enough-for-it | HS256 | jwt-bearer | 401 | invalid_client | The client_assertion signature is invalid.
                    acme-api-view-secret-0123456789-abcdefg | ES256 | jwt-bearer | 401 | invalid_client | The client_assertion JWT signature algorithm is invalid.
                    acme-api-view-secret-0123456789-abcdefg | HS256 | saml2-bearer | 400 | invalid_request | The client_assertion_type is invalid.
                    """)
    void areRefusedAWrongSharedSecret(
            String secret, String algorithm, String type, int status, String error, String text)
            throws Exception {
        configure("client_secret_jwt", false);
        var secrets = SANDBOX.realm("acme").apps().secrets(Acme.API_VIEW);
        Document before = secrets.list().getFirst();
        if (secret.startsWith("short")) {
            secrets.put(before.with("client_secret", secret));
        }
        String signed =
                algorithm.equals("ES256")
                        ? assertion()
                        : sign(
                                new JWSHeader(JWSAlgorithm.HS256),
                                claims().build(),
                                new MACSigner((secret + "-".repeat(32)).substring(0, 32)));
        var answer =
                acme.browser()
                        .post(
                                acme.endpoint("token"),
                                Map.of(
                                        "grant_type",
                                        "client_credentials",
                                        "scope",
                                        "api::view_only",
                                        "client_assertion_type",
                                        TYPE.replace("jwt-bearer", type),
                                        "client_assertion",
                                        signed));
        secrets.put(before);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(Acme.json(answer).text("error")).isEqualTo(error);
        assertThat(Acme.json(answer).text("error_description")).isEqualTo(text);
    }

    @Test
    void needAKeyOfTheirOwn() {
        configure("private_key_jwt", false);
        SANDBOX.realm("acme")
                .apps()
                .shelf()
                .update(
                        Acme.API_VIEW,
                        app -> app.with("settings.oauthClient.jwks.keys", List.of()));
        var answer = token(assertion());
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body())
                .contains(
                        "The client does not have a JWKSet configured, but the client_assertion"
                                + " requires one.");
    }

    @Test
    void mayNotGiveASecretBesideTheAssertion() {
        configure("private_key_jwt", false);
        var answer =
                token(
                        assertion(),
                        "Authorization",
                        dev.gatehouse.sandbox.Browser.basic(Acme.API_VIEW, Acme.API_VIEW_SECRET));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body())
                .contains("invalid_request", "Cannot supply multiple client credentials.");
    }

    @Test
    void areRefusedProofsThatAreNone() throws Exception {
        configure("private_key_jwt", true);
        assertThat(token(assertion(), "DPoP", "nonsense").body())
                .contains("invalid_dpop_proof", "The DPoP proof JWT cannot be parsed.");
        assertThat(token(assertion(), "DPoP", assertion()).body())
                .contains("'typ' must be 'dpop+jwt' in the DPoP proof JWT.");
        String proof = proof("", claims -> claims);
        assertThat(token(assertion(), "DPoP", proof, "DPoP", proof).body())
                .contains("Multiple DPoP proof JWT headers are not allowed.");
        String other = proof("", claims -> claims.claim("more", "1"));
        String broken =
                proof.substring(0, proof.lastIndexOf('.'))
                        + other.substring(other.lastIndexOf('.'));
        assertThat(token(assertion(), "DPoP", broken).body())
                .contains("The DPoP proof JWT signature is invalid.");
    }

    @Test
    void getANewNonceADayAndMayUseTheOldOneForThreeDays() {
        var realm = SANDBOX.realm("globex");
        var clock = realm.tenant().clock();
        String first = realm.dpopNonces().current();
        clock.setAhead(Duration.ofHours(23));
        assertThat(realm.dpopNonces().current()).isEqualTo(first);
        clock.setAhead(Duration.ofHours(25));
        String second = realm.dpopNonces().current();
        assertThat(second).isNotEqualTo(first);
        clock.setAhead(Duration.ofHours(71));
        assertThat(realm.dpopNonces().accepts(first)).isTrue();
        clock.setAhead(Duration.ofHours(73));
        assertThat(realm.dpopNonces().accepts(first)).isFalse();
        assertThat(realm.dpopNonces().accepts(second)).isTrue();
        assertThat(realm.dpopNonces().accepts("invented")).isFalse();
    }

    private String proof(String nonce, UnaryOperator<JWTClaimsSet.Builder> change)
            throws JOSEException {
        JWTClaimsSet.Builder claims =
                new JWTClaimsSet.Builder()
                        .claim("htm", "POST")
                        .claim("htu", acme.endpoint("token"))
                        .issueTime(Date.from(Instant.now()))
                        .jwtID(UUID.randomUUID().toString());
        if (!nonce.isEmpty()) {
            claims.claim("nonce", nonce);
        }
        return sign(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(new JOSEObjectType("dpop+jwt"))
                        .jwk(KEY.toPublicJWK())
                        .build(),
                change.apply(claims).build(),
                new ECDSASigner(KEY));
    }

    private String assertion() {
        return byKey(claims().build(), "k1");
    }

    @Test
    void areBoundToTheirKeyByDpop() throws Exception {
        configure("private_key_jwt", true);
        assertThat(token(assertion()).body())
                .contains("invalid_dpop_proof", "The DPoP proof JWT header is missing.");
        var first = token(assertion(), "DPoP", proof("", claims -> claims));
        assertThat(first.statusCode()).isEqualTo(400);
        assertThat(first.body())
                .contains("use_dpop_nonce", "Authorization server requires nonce in DPoP proof.");
        String nonce = first.headers().firstValue("dpop-nonce").orElseThrow();
        String proof = proof(nonce, claims -> claims);
        var second = token(assertion(), "DPoP", proof);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).contains("\"token_type\":\"DPoP\"");
        Document access = AccessTokens.peek(Acme.json(second).text("access_token")).orElseThrow();
        assertThat(access.text("cnf.jkt")).isEqualTo(KEY.computeThumbprint().toString());
        assertThat(token(assertion(), "DPoP", proof).body())
                .contains("The DPoP proof JWT has already been used.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    iat | -   | 'iat' claim in the DPoP proof JWT is invalid.
                    htm | GET | 'htm' claim in the DPoP proof JWT is invalid.
                    htu | http://localhost//token | 'htu' claim in the DPoP proof JWT is invalid.
                    iat | -301 | The DPoP proof JWT is issued more than five minutes in the past.
                    iat | 400  | The DPoP proof JWT is issued in the future.
                    jti | -    | 'jti' claim in the DPoP proof JWT is invalid.
                    """)
    void areRefusedAWrongProof(String what, String value, String description) throws Exception {
        configure("private_key_jwt", true);
        String nonce = SANDBOX.realm("acme").dpopNonces().current();
        String proof =
                proof(
                        nonce,
                        claims ->
                                switch (what) {
                                    case "iat" ->
                                            value.equals("-")
                                                    ? claims.claim("iat", null)
                                                    : claims.issueTime(in(value));
                                    case "jti" -> claims.jwtID(null);
                                    default -> claims.claim(what, value);
                                });
        var answer = token(assertion(), "DPoP", proof);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("invalid_dpop_proof", description);
    }

    @Test
    void administerWithTheScopesAndTheRoleThatTheyWereGiven() {
        configure("private_key_jwt", false);
        String issuer = "{\"scopeId\":\"okta.groups.read\",\"issuer\":\"" + acme.origin() + "\"}";
        assertThat(orgToken().body())
                .contains("consent_required", "You are not allowed any of the requested scopes.");
        assertThat(
                        acme.manage("POST", "/api/v1/apps/" + Acme.API_VIEW + "/grants", issuer)
                                .statusCode())
                .isEqualTo(201);
        String token = Acme.json(orgToken()).text("access_token");
        assertThat(groups(token).body()).contains("E0000006");
        acme.manage(
                "POST",
                "/oauth2/v1/clients/" + Acme.API_VIEW + "/roles",
                "{\"type\":\"READ_ONLY_ADMIN\"}");
        assertThat(groups(token).statusCode()).isEqualTo(200);
        var refused =
                acme.browser()
                        .get(acme.origin() + "/api/v1/users", "Authorization", "Bearer " + token);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.headers().firstValue("WWW-Authenticate").orElse(""))
                .contains("insufficient_scope");
    }

    @Test
    void areRefusedWhenTheirKeysCannotBeFetched() {
        configure("private_key_jwt", false);
        var apps = SANDBOX.realm("acme").apps().shelf();
        apps.update(
                Acme.API_VIEW,
                app ->
                        app.with("settings.oauthClient.jwks.keys", List.of())
                                .with("settings.oauthClient.jwks_uri", "http://127.0.0.1:1/"));
        var answer = token(assertion());
        apps.update(Acme.API_VIEW, app -> app.without("settings.oauthClient.jwks_uri"));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("Error retrieving the client JWKSet from jwks_uri.");
    }

    /** A bound token at a resource: how it is presented, and what is said. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    Bearer | none  | The resource request must use the DPoP authentication scheme when using a DPoP bound token.
                    DPoP   | none  | The resource request requires a DPoP proof.
                    DPoP   | ath   | 'ath' claim in the DPoP proof does not match the presented access_token.
                    DPoP   | other | The access_token is not bound to the provided DPoP proof.
                    DPoP   | right | The access token provided does not contain the required scopes.
                    """)
    void presentABoundTokenWithAProof(String scheme, String proof, String text) throws Exception {
        configure("private_key_jwt", true);
        String nonce = SANDBOX.realm("acme").dpopNonces().current();
        String token =
                Acme.json(token(assertion(), "DPoP", proof(nonce, claims -> claims)))
                        .text("access_token");
        String url = acme.endpoint("userinfo");
        ECKey key = proof.equals("other") ? key() : KEY;
        String hash =
                com.nimbusds.jose.util.Base64URL.encode(
                                java.security.MessageDigest.getInstance("SHA-256")
                                        .digest(
                                                token.getBytes(
                                                        java.nio.charset.StandardCharsets
                                                                .US_ASCII)))
                        .toString();
        JWTClaimsSet claims =
                new JWTClaimsSet.Builder()
                        .claim("htm", "GET")
                        .claim("htu", url)
                        .claim("ath", proof.equals("ath") ? "wrong" : hash)
                        .issueTime(Date.from(Instant.now()))
                        .jwtID(UUID.randomUUID().toString())
                        .build();
        JWSHeader header =
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(new JOSEObjectType("dpop+jwt"))
                        .jwk(key.toPublicJWK())
                        .build();
        String signed = sign(header, claims, new ECDSASigner(key));
        var answer =
                proof.equals("none")
                        ? acme.browser().get(url, "Authorization", scheme + " " + token)
                        : acme.browser()
                                .get(url, "Authorization", scheme + " " + token, "DPoP", signed);
        assertThat(Acme.json(answer).text("error_description")).isEqualTo(text);
    }

    private HttpResponse<String> groups(String token) {
        return acme.browser()
                .get(acme.origin() + "/api/v1/groups", "Authorization", "Bearer " + token);
    }

    private HttpResponse<String> orgToken() {
        String url = acme.origin() + "/oauth2/v1/token";
        return acme.browser()
                .post(
                        url,
                        Map.of(
                                "grant_type",
                                "client_credentials",
                                "scope",
                                "okta.groups.read",
                                "client_assertion_type",
                                TYPE,
                                "client_assertion",
                                byKey(claims().audience(url).build(), "k1")));
    }
}
