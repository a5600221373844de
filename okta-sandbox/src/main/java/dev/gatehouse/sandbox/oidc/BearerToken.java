package dev.gatehouse.sandbox.oidc;

import com.nimbusds.jose.util.Base64URL;

import dev.gatehouse.sandbox.authserver.AuthorizationServer;
import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.dpop.DpopCheck;
import dev.gatehouse.sandbox.fault.OAuthFault;
import dev.gatehouse.sandbox.fault.Refusal;
import dev.gatehouse.sandbox.realm.Realm;
import dev.gatehouse.sandbox.token.AccessTokens;

import io.micronaut.http.HttpRequest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/** Reads and judges the access token of a resource request (RFC 6750, RFC 9449 7). */
public record BearerToken(Realm realm, AuthorizationServer server) {
    /** Returns the claims of the token in the header, or refuses. */
    public Document admit(HttpRequest<?> request, String url) {
        String header = request.getHeaders().findFirst("Authorization").orElse("");
        if (request.getParameters().contains("access_token")) {
            throw new Refusal(OAuthFault.ACCESS_TOKEN_IN_QUERY);
        }
        boolean dpop = header.regionMatches(true, 0, "DPoP ", 0, 5);
        if (!dpop && !header.regionMatches(true, 0, "Bearer ", 0, 7)) {
            throw new Refusal(OAuthFault.ACCESS_TOKEN_INVALID);
        }
        String token = header.substring(dpop ? 5 : 7).trim();
        Document claims = living(token);
        Optional<String> bound = claims.findText("cnf.jkt");
        if (bound.isPresent() && !dpop) {
            throw new Refusal(OAuthFault.DPOP_AUTHENTICATION_SCHEME_REQUIRED);
        }
        if (dpop) {
            prove(request, url, token, bound);
        }
        return claims;
    }

    private Document living(String token) {
        return realm.accessTokens()
                .living(server, token)
                .orElseThrow(() -> new Refusal(reason(token)));
    }

    private OAuthFault reason(String token) {
        Optional<Document> genuine = realm.accessTokens().genuine(server, token);
        if (genuine.isEmpty()) {
            return AccessTokens.peek(token)
                            .filter(claims -> !claims.text("iss").equals(server.issuer()))
                            .isPresent()
                    ? OAuthFault.ACCESS_TOKEN_INVALID_ISSUER
                    : OAuthFault.ACCESS_TOKEN_INVALID;
        }
        long now = realm.tenant().clock().epochSecond();
        return genuine.get().number("exp", 0) <= now
                ? OAuthFault.TOKEN_EXPIRED
                : OAuthFault.ACCESS_TOKEN_REVOKED;
    }

    private void prove(HttpRequest<?> request, String url, String token, Optional<String> bound) {
        if (bound.isEmpty()) {
            throw new Refusal(OAuthFault.ACCESS_TOKEN_NOT_DPOP_BOUND);
        }
        String thumbprint =
                new DpopCheck(realm)
                        .atResource(
                                request.getHeaders().getAll("DPoP"),
                                request.getMethodName(),
                                url,
                                hash(token));
        if (!bound.get().equals(thumbprint)) {
            throw new Refusal(OAuthFault.INVALID_ACCESS_TOKEN_DPOP_BINDING);
        }
    }

    private static String hash(String token) {
        try {
            return Base64URL.encode(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(token.getBytes(StandardCharsets.US_ASCII)))
                    .toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
