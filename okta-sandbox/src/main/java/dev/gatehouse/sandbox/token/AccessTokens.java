package dev.gatehouse.sandbox.token;

import com.nimbusds.jose.util.JSONObjectUtils;

import dev.gatehouse.sandbox.authserver.AuthorizationServer;
import dev.gatehouse.sandbox.claim.ClaimValues;
import dev.gatehouse.sandbox.claim.Subject;
import dev.gatehouse.sandbox.directory.Directory;
import dev.gatehouse.sandbox.directory.User;
import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.key.Jwts;
import dev.gatehouse.sandbox.key.SigningKeys;
import dev.gatehouse.sandbox.tenant.OktaId;
import dev.gatehouse.sandbox.tenant.Tenant;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Makes access tokens (reference chapter 4) and says whether one still holds. */
public final class AccessTokens {
    private final Map<String, Long> revoked = new ConcurrentHashMap<>();
    private final Tenant tenant;
    private final Jwts jwts;
    private final RefreshTokens refreshTokens;
    private final Runnable changed;

    public AccessTokens(Tenant tenant, Jwts jwts, RefreshTokens refreshTokens, Runnable changed) {
        this.tenant = tenant;
        this.jwts = jwts;
        this.refreshTokens = refreshTokens;
        this.changed = changed;
    }

    /** The part of an access token that is not the subject's: scopes, time, binding. */
    public record Order(
            List<String> scopes,
            long seconds,
            @Nullable Long authTime,
            @Nullable String familyId,
            @Nullable String jkt) {}

    public String issue(Subject subject, Order order) {
        AuthorizationServer server = subject.server();
        long now = tenant.clock().epochSecond();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("ver", 1);
        String family = order.familyId() == null ? "" : "." + order.familyId();
        claims.put("jti", "AT." + OktaId.opaque() + family);
        claims.put("iss", server.issuer());
        claims.put("aud", server.audience());
        claims.put("iat", now);
        claims.put("exp", now + order.seconds());
        claims.put("cid", subject.app().clientId());
        subject.user().ifPresent(user -> claims.put("uid", user.id()));
        claims.put("scp", order.scopes());
        if (order.authTime() != null) {
            claims.put("auth_time", order.authTime());
        }
        if (order.jkt() != null) {
            claims.put("cnf", Map.of("jkt", order.jkt()));
        }
        claims.put("sub", subject.user().map(User::login).orElse(subject.app().clientId()));
        claims.putAll(new ClaimValues(subject).ofAccessToken(order.scopes()));
        return jwts.sign(keys(server), claims);
    }

    /** Whose keys sign: the org server's access tokens are signed with unpublished ones. */
    private static String keys(AuthorizationServer server) {
        return server.org() ? SigningKeys.ORG_ACCESS : server.id();
    }

    /** Returns the claims of a token of this server that still holds. */
    public Optional<Document> living(AuthorizationServer server, String token) {
        return genuine(server, token).filter(this::holds);
    }

    /** Returns the claims of a token that this server made, even if it holds no longer. */
    public Optional<Document> genuine(AuthorizationServer server, String token) {
        return jwts.verified(keys(server), token)
                .map(Document::new)
                .filter(claims -> claims.text("jti").startsWith("AT."));
    }

    private boolean holds(Document claims) {
        long now = tenant.clock().epochSecond();
        return claims.number("exp", 0) > now
                && !revoked.containsKey(claims.text("jti"))
                && familyLives(claims.text("jti"))
                && personLives(claims);
    }

    private boolean familyLives(String jti) {
        int at = jti.indexOf(".oar");
        return at < 0
                || refreshTokens
                        .family(jti.substring(at + 1))
                        .filter(f -> !f.revoked())
                        .isPresent();
    }

    private boolean personLives(Document claims) {
        Optional<String> uid = claims.findText("uid");
        return uid.isEmpty()
                || new Directory(tenant)
                        .user(uid.get())
                        .filter(User::mayEnter)
                        .filter(
                                user ->
                                        claims.number("iat", 0)
                                                > user.tokensRevokedUntil().getEpochSecond())
                        .isPresent();
    }

    public void revoke(Document claims) {
        long now = tenant.clock().epochSecond();
        revoked.values().removeIf(until -> until < now);
        revoked.put(claims.text("jti"), claims.number("exp", now));
        changed.run();
    }

    public Map<String, Long> revoked() {
        return Map.copyOf(revoked);
    }

    public void load(Map<String, Long> kept) {
        revoked.putAll(kept);
    }

    /** Reads the claims of a token without judging it; empty when it is not a JWT. */
    public static Optional<Document> peek(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            String json = new com.nimbusds.jose.util.Base64URL(parts[1]).decodeToString();
            return Optional.of(new Document(JSONObjectUtils.parse(json)));
        } catch (java.text.ParseException e) {
            return Optional.empty();
        }
    }
}
