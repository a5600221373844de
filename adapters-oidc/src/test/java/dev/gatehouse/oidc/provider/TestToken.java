package dev.gatehouse.oidc.provider;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.PlainObject;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;

import dev.gatehouse.domain.secret.Secret;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes tokens with the claims that Okta writes; a test changes the one that matters. */
public final class TestToken {
    public static final String CLIENT = "0oa1web";
    public static final String NONCE = "the-nonce-of-this-very-attempt-0123456789ab";
    private final Map<String, Object> claims;

    private TestToken(Map<String, Object> claims) {
        this.claims = new LinkedHashMap<>(claims);
    }

    public static TestToken id(ScriptedProvider provider, Instant now) {
        return common(provider, now)
                .with("aud", CLIENT)
                .with("sub", "00u1ann")
                .with("nonce", NONCE)
                .with("name", "Ann Lee")
                .with("email", "ann@example.com")
                .with("upn", "ann@example.com")
                .with("preferred_username", "ann@example.com")
                .with("roles", List.of("Administrator", "View Only"));
    }

    public static TestToken person(ScriptedProvider provider, Instant now, String audience) {
        return program(provider, now, audience)
                .with("uid", "00u1ann")
                .with("cid", CLIENT)
                .with("sub", "ann@example.com")
                .with("scp", List.of("openid", "offline_access", "user_groups"));
    }

    public static TestToken program(ScriptedProvider provider, Instant now, String audience) {
        return common(provider, now)
                .with("aud", audience)
                .with("cid", "0oa1api")
                .with("sub", "0oa1api")
                .with("scp", List.of("api::view_only"));
    }

    /** What every signed signal holds. */
    public static TestToken signal(String issuer, String audience, Instant now) {
        return new TestToken(
                Map.of(
                        "iss",
                        issuer,
                        "aud",
                        audience,
                        "jti",
                        "signal-1",
                        "iat",
                        now.getEpochSecond(),
                        "exp",
                        now.plusSeconds(120).getEpochSecond()));
    }

    private static TestToken common(ScriptedProvider provider, Instant now) {
        return new TestToken(
                Map.of(
                        "ver", 1,
                        "iss", provider.issuer().value(),
                        "iat", now.getEpochSecond(),
                        "exp", now.plusSeconds(3600).getEpochSecond()));
    }

    /** With exactly these claims. */
    public static TestToken of(Map<String, Object> claims) {
        return new TestToken(claims);
    }

    public Map<String, Object> claims() {
        return new LinkedHashMap<>(claims);
    }

    public TestToken with(String claim, Object value) {
        TestToken changed = new TestToken(claims);
        changed.claims.put(claim, value);
        return changed;
    }

    public TestToken without(String claim) {
        TestToken changed = new TestToken(claims);
        changed.claims.remove(claim);
        return changed;
    }

    public Secret signed() {
        return signed(TestKeys.FIRST);
    }

    public Secret signed(RSAKey key) {
        return signed(key, null);
    }

    public Secret signed(RSAKey key, @Nullable JOSEObjectType type) {
        JWSHeader header =
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).type(type).build();
        try {
            return sign(header, new RSASSASigner(key));
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** HS256 with the public key as the shared secret (RFC 8725, section 2.1). */
    public Secret signedWithThePublicKeyAsPassword() {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("first").build();
        try {
            return sign(header, new MACSigner(TestKeys.FIRST.toRSAPublicKey().getEncoded()));
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    public Secret unsigned() {
        return new Secret(new PlainObject(new Payload(claims)).serialize());
    }

    private Secret sign(JWSHeader header, JWSSigner signer) throws JOSEException {
        JWSObject jwt = new JWSObject(header, new Payload(claims));
        jwt.sign(signer);
        return new Secret(jwt.serialize());
    }
}
