package dev.gatehouse.oidc.token;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.SignedJWT;

import dev.gatehouse.oidc.connection.JsonDocument;
import dev.gatehouse.oidc.token.TokenOutcome.Refused;

import java.text.ParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A signed token, parsed but not yet believed in anything. */
record ReceivedToken(SignedJWT jwt, JsonDocument claims) {

    /** The token, or why it is none. */
    sealed interface Parsed {
        record Token(ReceivedToken token) implements Parsed {}

        record NoToken(Refused why) implements Parsed {}
    }

    static Parsed parse(String text, int longest) {
        if (text.length() > longest) {
            return new Parsed.NoToken(new Refused(TokenFault.TOO_LONG, ""));
        }
        try {
            SignedJWT jwt = SignedJWT.parse(text);
            Map<String, Object> claims = jwt.getPayload().toJSONObject();
            return claims == null
                    ? notAJwt()
                    : new Parsed.Token(new ReceivedToken(jwt, new JsonDocument(claims)));
        } catch (ParseException | RuntimeException malformed) {
            return notAJwt();
        }
    }

    private static Parsed notAJwt() {
        return new Parsed.NoToken(new Refused(TokenFault.NOT_A_JWT, ""));
    }

    /** Whether it names this algorithm and no other (RFC 8725, section 3.1). */
    boolean isSignedBy(JWSAlgorithm algorithm) {
        return algorithm.equals(jwt.getHeader().getAlgorithm());
    }

    Optional<String> keyId() {
        return Optional.ofNullable(jwt.getHeader().getKeyID());
    }

    /** The media type in the header, without {@code application/} (RFC 7515, section 4.1.9). */
    String type() {
        JOSEObjectType type = jwt.getHeader().getType();
        return type == null
                ? ""
                : type.getType().toLowerCase(Locale.ROOT).replaceFirst("^application/", "");
    }

    /** Masked: it is a token. */
    @Override
    public String toString() {
        return "ReceivedToken[***]";
    }
}
