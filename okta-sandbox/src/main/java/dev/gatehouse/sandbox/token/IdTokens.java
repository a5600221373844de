package dev.gatehouse.sandbox.token;

import dev.gatehouse.sandbox.authserver.AuthorizationServer;
import dev.gatehouse.sandbox.claim.ClaimValues;
import dev.gatehouse.sandbox.claim.Subject;
import dev.gatehouse.sandbox.directory.User;
import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.key.Jwts;
import dev.gatehouse.sandbox.tenant.OktaId;
import dev.gatehouse.sandbox.tenant.Switch;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes ID tokens (reference chapter 4); they live 60 minutes whatever a rule says. */
public record IdTokens(Jwts jwts) {
    private static final long SECONDS = 3600;

    /** What goes with the ID token and is bound to it by a hash, or makes it thin. */
    public record Company(@Nullable String accessToken, @Nullable String code, boolean thin) {}

    public String issue(Subject subject, Grant grant, Company company) {
        AuthorizationServer server = subject.server();
        User user = subject.user().orElseThrow();
        long now = server.tenant().clock().epochSecond();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("sub", user.id());
        claims.put("ver", 1);
        claims.put("iss", server.under(subject.app().issuerMode()).issuer());
        claims.put("aud", subject.app().clientId());
        claims.put("iat", now);
        claims.put("exp", now + SECONDS);
        claims.put("jti", "ID." + OktaId.opaque());
        claims.put("amr", List.of("pwd"));
        claims.put("idp", server.tenant().orgId());
        put(claims, "nonce", grant.nonce());
        put(claims, "acr", grant.acr());
        claims.put("auth_time", grant.authTime());
        put(claims, "at_hash", hash(company.accessToken()));
        put(claims, "c_hash", hash(company.code()));
        if (server.tenant().chose(Switch.SESSION_ID_CLAIM, "on")) {
            claims.put("sid", grant.sessionId());
        }
        claims.putAll(
                new ClaimValues(subject)
                        .ofIdToken(grant.scopes(), company.thin() && !server.org()));
        return jwts.sign(server.id(), claims);
    }

    /** Returns the claims of an ID token that this server made, expired or not. */
    public Optional<Document> genuine(AuthorizationServer server, String token) {
        return jwts.verified(server.id(), token)
                .map(Document::new)
                .filter(claims -> claims.text("jti").startsWith("ID."));
    }

    private static void put(Map<String, Object> claims, String name, @Nullable String value) {
        if (value != null) {
            claims.put(name, value);
        }
    }

    /** The left half of the SHA-256 of a token (OIDC Core 3.1.3.6). */
    private static @Nullable String hash(@Nullable String value) {
        if (value == null) {
            return null;
        }
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(value.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(Arrays.copyOf(digest, digest.length / 2));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
