package dev.gatehouse.sandbox.key;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.Payload;

import org.jspecify.annotations.Nullable;

import java.text.ParseException;
import java.util.Map;
import java.util.Optional;

/** Signs and checks the tenant's own JWTs (RS256, header {@code kid} and {@code alg} only). */
public record Jwts(SigningKeys keys) {
    public String sign(String serverId, Map<String, Object> claims) {
        return sign(serverId, claims, null);
    }

    public String sign(String serverId, Map<String, Object> claims, @Nullable String type) {
        SigningKey key = keys.active(serverId);
        JWSHeader.Builder header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.kid());
        if (type != null) {
            header.type(new JOSEObjectType(type));
        }
        JWSObject jwt = new JWSObject(header.build(), new Payload(claims));
        try {
            jwt.sign(key.signer());
        } catch (JOSEException e) {
            throw new IllegalStateException("RSA keys of our own making sign", e);
        }
        return jwt.serialize();
    }

    /** Returns the claims when one of the server's keys signed the token; time is not looked at. */
    public Optional<Map<String, Object>> verified(String serverId, String token) {
        try {
            JWSObject jwt = JWSObject.parse(token);
            String kid = jwt.getHeader().getKeyID();
            if (kid == null || !JWSAlgorithm.RS256.equals(jwt.getHeader().getAlgorithm())) {
                return Optional.empty();
            }
            Optional<JWSVerifier> verifier = keys.verifier(serverId, kid);
            return verifier.isPresent() && jwt.verify(verifier.get())
                    ? Optional.ofNullable(jwt.getPayload().toJSONObject())
                    : Optional.empty();
        } catch (ParseException | JOSEException e) {
            return Optional.empty();
        }
    }
}
